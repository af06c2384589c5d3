package org.placewright.scenarios.file;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CountyFolderManualTest {
  @Test
  void theManualsPageAboutTheCountysFolderSaysWhatTheCodeReads() throws IOException {
    ManualPage.check("county-folder.md", CountyFolderManual.write());
  }
}
