package org.placewright.scenarios.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A made-up SEN2 return: rows under the real headers, written as the department's export does. */
public final class Sen2Folder {
  private static final Map<String, String> HEADERS = headers();

  private final Map<String, List<String>> rows = new LinkedHashMap<>();
  private final Map<String, String> fileNames = new LinkedHashMap<>();

  /** A return without any row. */
  Sen2Folder() {
    HEADERS.forEach((file, header) -> {
      rows.put(file, new ArrayList<>(List.of("NativeId,%sorderseqcolumn,sourceid,%s".formatted(file, header))));
      fileNames.put(file, file + ".csv");
    });
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "person",
        "persontableid,sen2tableid,surname,forename,personbirthdate,sex,ethnicity,postcode,upn,uniquelearnernumber,upnunknown");
    headers.put("requests", "requeststableid,persontableid,receiveddate,rya,requestoutcomedate,requestoutcome");
    headers.put("assessment", "assessmenttableid,requeststableid,assessmentoutcome,assessmentoutcomedate");
    headers.put("namedplan", "namedplantableid,assessmenttableid,startdate,planres,planwbp,pb,oa,dp,ceasedate,ceasereason");
    headers.put(
        "plandetail",
        "plandetailtableid,namedplantableid,urn,ukprn,sensetting,sensettingother,placementrank,senunitindicator,"
            + "resourcedprovisionindicator");
    headers.put(
        "activeplans",
        "activeplanstableid,requeststableid,transferla,reviewmeeting,reviewoutcome,reviewdraft,phasetransferduedate,"
            + "phasetransferfinaldate,lastreview");
    headers.put(
        "placementdetail",
        "placementdetailtableid,activeplanstableid,urn,ukprn,sensetting,sensettingother,placementrank,entrydate,leavingdate,"
            + "senunitindicator,resourcedprovisionindicator,res,wbp");
    headers.put("senneed", "senneedtableid,activeplanstableid,sentype,sentyperank");
    return headers;
  }

  /** Two children at three censuses: 1 stays mainstream with SEMH, 2 leaves a special school in 2023. */
  static Sen2Folder ofTwoChildren() {
    return new Sen2Folder()
        .child("1", "2013-05-06", "2020-03-01", "")
        .child("2", "2012-09-01", "2019-03-01", "2023-06-30")
        .placement("11", "1", "100001,,,", "1", "2020-04-01", "", "0,0")
        .placement("12", "2", "100003,,,", "1", "", "2023-06-30", "0,0")
        .detail("21", "1", "100001,,,", "1", "0,0")
        .detail("22", "2", "100003,,,", "1", "0,0")
        .need("31", "1", "SEMH", "1")
        .need("32", "2", "ASD", "1")
        .add("placementdetail", "13,1,,,EHE,,2,2021-12-01,2024-01-18,0,0,,");
  }

  /** A child, and the chain of rows to its plan, all with the same number. */
  Sen2Folder child(String id, String birth, String start, String ceased) {
    return add("person", "%s,1,Sürname%s,Förename%s,%s,F,WBRI,SN%s 4XY,A12345678901%s,12345678%s,".formatted(
        id, id, id, birth, id.charAt(0), id.charAt(0), id.length() == 1 ? "0" + id : id.substring(0, 2)))
        .add("requests", id + "," + id + ",2019-01-01,0,2019-02-01,Y")
        .add("assessment", id + "," + id + ",Y,2019-02-20")
        .add("namedplan", "%s,%s,%s,,,0,0,,%s,".formatted(id, id, start, ceased))
        .add("activeplans", id + "," + id + ",,,,,,,");
  }

  /** Where someone was; {@code place} is urn, ukprn, sensetting and sensettingother, {@code flags} are unit and resourced. */
  Sen2Folder placement(String id, String active, String place, String rank, String entry, String leaving, String flags) {
    return add("placementdetail", "%s,%s,%s,%s,%s,%s,%s,,".formatted(id, active, place, rank, entry, leaving, flags));
  }

  Sen2Folder detail(String id, String plan, String place, String rank, String flags) {
    return add("plandetail", "%s,%s,%s,%s,%s".formatted(id, plan, place, rank, flags));
  }

  Sen2Folder need(String id, String active, String code, String rank) {
    return add("senneed", "%s,%s,%s,%s".formatted(id, active, code, rank));
  }

  Sen2Folder add(String file, String row) {
    rows.get(file).add("N%d,%d,S,%s".formatted(rows.get(file).size(), rows.get(file).size(), row));
    return this;
  }

  Sen2Folder change(String file, String from, String to) {
    String text = String.join("\n", rows.get(file));
    if (!text.contains(from)) {
      throw new IllegalArgumentException("%s has no \"%s\"".formatted(file, from));
    }
    rows.put(file, new ArrayList<>(List.of(text.replace(from, to).split("\n"))));
    return this;
  }

  Sen2Folder called(String file, String fileName) {
    fileNames.put(file, fileName);
    return this;
  }

  Sen2Folder without(String file) {
    fileNames.remove(file);
    return this;
  }

  public Path write(Path folder) {
    return write(folder, "", StandardCharsets.UTF_8);
  }

  Path write(Path folder, String mark, Charset charset) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : fileNames.entrySet()) {
        String text = mark + String.join("\r\n", rows.get(file.getKey())) + "\r\n";
        Files.write(folder.resolve(file.getValue()), text.getBytes(charset));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sen2History read(Path folder) {
    Faults faults = new Faults();
    return Sen2Reader.read(write(folder), days(), Optional.empty(), faults).orElseThrow(() -> new AssertionError(faults.list()));
  }

  List<Fault> listFaults(Path folder) {
    Faults faults = new Faults();
    Sen2Reader.read(write(folder), days(), Optional.empty(), faults);
    return faults.list();
  }

  static SortedSet<LocalDate> days() {
    return new TreeSet<>(List.of(LocalDate.of(2022, 1, 20), LocalDate.of(2023, 1, 19), LocalDate.of(2024, 1, 18)));
  }
}
