package org.placewright.geodata.read;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads OpenStreetMap's XML. Entities and document types are never followed: a road file needs none. */
final class OsmXml {
  private static final int FIRST_ROOM = 64;

  private final XMLStreamReader in;
  private final OsmFile.Parts parts;

  private OsmXml(XMLStreamReader in, OsmFile.Parts parts) {
    this.in = in;
    this.parts = parts;
  }

  static void read(InputStream bytes, OsmFile.Parts parts) throws OsmFormatException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader in = factory.createXMLStreamReader(bytes);
      new OsmXml(in, parts).read();
      in.close();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new OsmFormatException(
          "the XML is not well-formed in line %,d; maybe the file was not downloaded completely?".formatted(line), e);
    }
  }

  private void read() throws XMLStreamException, OsmFormatException {
    boolean isRoot = true;
    while (in.hasNext()) {
      if (in.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = in.getLocalName();
      if (isRoot && !name.equals("osm")) {
        throw new OsmFormatException(
            "this is no OpenStreetMap extract: it starts with <%s> instead of <osm>".formatted(name));
      }
      isRoot = false;
      if (parts instanceof OsmFile.Parts.Ways ways && name.equals("way")) {
        readWay(ways);
      } else if (parts instanceof OsmFile.Parts.Nodes nodes && name.equals("node")) {
        readNode(nodes);
      }
    }
  }

  private void readWay(OsmFile.Parts.Ways ways) throws XMLStreamException, OsmFormatException {
    boolean isThere = isThere();
    long id = whole("id");
    long[] nodes = new long[FIRST_ROOM];
    int count = 0;
    Map<String, String> tags = new HashMap<>();
    while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("way")) {
      if (in.isStartElement() && in.getLocalName().equals("nd")) {
        if (count == nodes.length) {
          nodes = Arrays.copyOf(nodes, 2 * count);
        }
        nodes[count++] = whole("ref");
      } else {
        readTag(tags);
      }
    }
    if (isThere && tags.containsKey(ways.key())) {
      ways.taker().accept(new OsmWay(id, Arrays.copyOf(nodes, count), tags));
    }
  }

  private void readNode(OsmFile.Parts.Nodes nodes) throws XMLStreamException, OsmFormatException {
    if (!isThere()) {
      return;
    }
    long id = whole("id");
    double longitude = decimal("lon");
    double latitude = decimal("lat");
    Map<String, String> tags = new HashMap<>();
    while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("node")) {
      readTag(tags);
    }
    nodes.taker().accept(id, longitude, latitude, tags.containsKey(nodes.key()) ? tags : Map.of());
  }

  private void readTag(Map<String, String> tags) {
    if (in.isStartElement() && in.getLocalName().equals("tag")) {
      tags.put(attribute("k").orElse(""), attribute("v").orElse(""));
    }
  }

  /** Editors keep deleted things in their files. */
  private boolean isThere() {
    return !attribute("visible").equals(Optional.of("false")) && !attribute("action").equals(Optional.of("delete"));
  }

  private long whole(String name) throws OsmFormatException {
    try {
      return Long.parseLong(attribute(name).orElse(""));
    } catch (NumberFormatException e) {
      throw wrong(name, e);
    }
  }

  private double decimal(String name) throws OsmFormatException {
    try {
      return Double.parseDouble(attribute(name).orElse(""));
    } catch (NumberFormatException e) {
      throw wrong(name, e);
    }
  }

  private OsmFormatException wrong(String name, NumberFormatException cause) {
    return new OsmFormatException(
        "line %,d: <%s> needs a number for %s, not \"%s\""
            .formatted(in.getLocation().getLineNumber(), in.getLocalName(), name, attribute(name).orElse("")),
        cause);
  }

  private Optional<String> attribute(String name) {
    return Optional.ofNullable(in.getAttributeValue(null, name));
  }
}
