package org.placewright.scenarios.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A made-up release with the headers of the real one: two councils, few plans, in files that a test may change. */
final class MadeRelease {
  private static final String AREA = "time_period,time_identifier,geographic_level,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,";
  private final Map<String, String> files = new LinkedHashMap<>();

  MadeRelease() {
    files.put("caseload.csv",
        """
            %sehcplans,mainstream_academy,mainstream_total,special_academy_free,special_total,ap_pru_total,ukrlp_provider,fe_total,online_provider,nm_early_years
            202324,Academic year,Local authority,E06000017,857,Rutland,All EHC plans,All EHC plans,9,6,6,3,3,0,0,0,x,0
            202425,Academic year,Local authority,E06000017,857,Rutland,All EHC plans,All EHC plans,12,7,7,5,5,0,0,0,x,0
            202324,Academic year,Local authority,E06000017,857,Rutland,Child or young persons age,age 9,9,6,6,3,3,0,0,0,x,0
            202425,Academic year,Local authority,E06000017,857,Rutland,Child or young persons age,under 3,2,2,2,0,0,0,0,0,x,0
            202425,Academic year,Local authority,E06000017,857,Rutland,Child or young persons age,age 10,10,5,5,5,5,0,0,0,x,0
            202425,Academic year,Local authority,E10000018,855,Leicestershire,Child or young persons age,age 10,7,7,7,0,0,0,0,0,x,0
            """
            .formatted(AREA));
    files.put("needs.csv", """
        %sehc_plans,number_asd,number_semh,number_need_unknown
        202425,Academic year,Local authority,E06000017,857,Rutland,Child or young persons age,under 3,2,1,1,0
        202425,Academic year,Local authority,E06000017,857,Rutland,Child or young persons age,age 10,10,6,4,0
        202425,Academic year,Local authority,E06000017,857,Rutland,Type of placement,Mainstream - academy,7,4,3,0
        202425,Academic year,Local authority,E06000017,857,Rutland,Type of placement,Mainstream - total,7,4,3,0
        202425,Academic year,Local authority,E06000017,857,Rutland,Type of placement,Special - Academy/free schools,5,3,2,0
        202425,Academic year,Local authority,E06000017,857,Rutland,Sex,Female,5,3,2,0
        """.formatted(AREA));
  }

  MadeRelease with(String file, String old, String changed) {
    if (!files.get(file).contains(old)) {
      throw new IllegalArgumentException("%s has no \"%s\"".formatted(file, old));
    }
    files.put(file, files.get(file).replace(old, changed));
    return this;
  }

  MadeRelease without(String file) {
    files.remove(file);
    return this;
  }

  MadeRelease adding(String file, String text) {
    files.put(file, text);
    return this;
  }

  List<Path> write(Path folder) {
    try {
      List<Path> paths = new ArrayList<>();
      for (Map.Entry<String, String> file : files.entrySet()) {
        paths.add(Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8));
      }
      return paths;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
