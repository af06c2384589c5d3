package org.placewright.scenarios.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void textAndAttributesAreEscaped() {
    String page = new Html().element("p", "<b> & \"c\"", "title", "\"'<>&").finish();

    assertThat(page).isEqualTo("<p title=\"&quot;&#39;&lt;&gt;&amp;\">&lt;b&gt; &amp; &quot;c&quot;</p>\n");
  }

  @Test
  void anElementLeftOpenIsAnError() {
    Html html = new Html().open("p");

    assertThatThrownBy(html::finish).hasMessageContaining("[p]");
  }
}
