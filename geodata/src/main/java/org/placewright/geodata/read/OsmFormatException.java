package org.placewright.geodata.read;

import java.io.IOException;

/** A file is no sound OpenStreetMap extract. The message says in plain words what is wrong, and what would be right. */
public final class OsmFormatException extends IOException {
  private static final long serialVersionUID = 1;

  public OsmFormatException(String message) {
    super(message);
  }

  public OsmFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
