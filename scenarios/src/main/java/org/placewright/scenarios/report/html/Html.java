package org.placewright.scenarios.report.html;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements that are always closed and text that is always escaped. */
public final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; an empty value writes the name alone
   */
  public Html open(String tag, String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  public Html close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element that holds text only. */
  public Html element(String tag, String text, String... attributes) {
    start(tag, attributes);
    text(text);
    out.append("</").append(tag).append(">\n");
    return this;
  }

  /** An element that never has an end, such as {@code meta}. */
  public Html single(String tag, String... attributes) {
    start(tag, attributes);
    out.append('\n');
    return this;
  }

  public Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** Writes what is HTML, CSS or script already. Never text that a user gave. */
  public Html verbatim(String trusted) {
    out.append(trusted);
    return this;
  }

  /** The page; every element must be closed. */
  public String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        out.append("=\"").append(escape(attributes[i + 1])).append('"');
      }
    }
    out.append('>');
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
  }
}
