package org.placewright.scenarios.file;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HistoryManualTest {
  @Test
  void theManualsPageAboutHistorySaysWhatTheCodeReads() throws IOException {
    ManualPage.check("history.md", HistoryManual.write());
  }
}
