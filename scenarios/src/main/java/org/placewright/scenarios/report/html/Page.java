package org.placewright.scenarios.report.html;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One page that needs no network: header with contents, parts under headings, footer, and the charts of its parts. */
public final class Page {
  /** Nothing is fetched from anywhere, whatever the page holds. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  private Page() {}

  /**
   * One part of the page under its own heading.
   *
   * @param id the anchor that the contents link to
   * @param body writes what stands below the heading
   */
  public record Part(String id, String heading, BiConsumer<Html, Charts> body) {}

  /**
   * Builds the page.
   *
   * @param parts one at least; the first holds the answer
   * @param header writes what stands above the contents, with the only {@code h1}
   */
  public static String build(String title, Consumer<Html> header, List<Part> parts, Consumer<Html> footer) {
    Html html = new Html();
    Charts charts = new Charts();
    html.verbatim("<!DOCTYPE html>\n").open("html", "lang", "en-GB", "class", "no-script");
    writeHead(html, title);
    html.open("body").element("a", "Skip to the answer", "class", "skip", "href", "#" + parts.getFirst().id());
    html.open("header");
    header.accept(html);
    writeContents(html, parts);
    html.close();
    html.open("main");
    for (Part part : parts) {
      html.open("section", "aria-labelledby", part.id());
      html.element("h2", part.heading(), "id", part.id());
      part.body().accept(html, charts);
      html.close();
    }
    html.close();
    html.open("footer");
    footer.accept(html);
    html.close();
    charts.writeScripts(html);
    return html.close().close().finish();
  }

  private static void writeHead(Html html, String title) {
    html.open("head").single("meta", "charset", "utf-8");
    html.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", title);
    html.open("style").verbatim(Charts.read("page.css")).close().close();
  }

  private static void writeContents(Html html, List<Part> parts) {
    html.open("nav", "aria-label", "Contents").open("ol");
    for (Part part : parts) {
      html.open("li").element("a", part.heading(), "href", "#" + part.id()).close();
    }
    html.close().close();
  }
}
