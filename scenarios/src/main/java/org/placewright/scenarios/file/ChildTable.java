package org.placewright.scenarios.file;

import java.util.Optional;
import org.placewright.model.provision.Boarding;
import org.placewright.model.child.Child;
import org.placewright.model.child.ChildId;
import org.placewright.model.money.BandCode;
import org.placewright.model.need.NeedType;
import org.placewright.model.place.Locality;
import org.placewright.model.place.LocalityId;
import org.placewright.model.provision.Provision;
import org.placewright.model.provision.ProvisionId;
import org.placewright.model.provision.Setting;
import org.placewright.model.time.NationalCurriculumYear;

/** Reads children.csv. */
final class ChildTable {
  private ChildTable() {}

  static Listed<Child> read(
      Table table, Listed<Locality> localities, Listed<Provision> provisions, ChildBands bands, int returnYear) {
    Listed<Child> children = new Listed<>(table.name());
    for (Row row : table.rows()) {
      Optional<String> id = row.text("id");
      id.ifPresent(text -> children.declare(row, "id", text));
      Optional<NeedType> need = row.need("need", returnYear);
      Optional<String> locality = localities.refer(row, "locality");
      Optional<NationalCurriculumYear> ncy = row.curriculumYear("curriculum-year");
      Optional<String> provisionId = row.isBlank("provision") ? Optional.empty() : provisions.refer(row, "provision");
      Optional<Provision> provision = provisionId.flatMap(provisions::find);
      Optional<Setting> setting = row.isBlank("setting")
          ? Optional.of(provision.map(p -> p.kind().setting()).orElse(Setting.BASE))
          : row.oneOf("setting", Setting.class);
      if (provision.isPresent() && need.isPresent() && ncy.isPresent() && setting.isPresent()) {
        checkSuits(row, provision.get(), need.get(), ncy.get(), setting.get());
      }
      Optional<Boarding> boarding = row.isBlank("boarding") ? Optional.empty() : row.oneOf("boarding", Boarding.class);
      Optional<BandCode> band = bands.read(row, need);
      if (row.isSound()) {
        children.put(
            id.orElseThrow(),
            new Child(
                new ChildId(id.get()),
                need.orElseThrow(),
                new LocalityId(locality.orElseThrow()),
                ncy.orElseThrow(),
                setting.orElseThrow(),
                provisionId.map(ProvisionId::new),
                boarding,
                band));
      }
    }
    return children;
  }

  private static void checkSuits(
      Row row, Provision provision, NeedType need, NationalCurriculumYear ncy, Setting setting) {
    if (!provision.designation().admits(need, ncy)) {
      row.fault(
          "provision",
          "%s is not for a child with %s in %s (it is for %s, %s to %s); widen its needs or years in provisions.csv, or leave"
              .formatted(
                  provision.id(), need, ncy, provision.designation().needs(), provision.designation().firstNcy(),
                  provision.designation().lastNcy())
              + " the provision blank");
    }
    if (!provision.kind().setting().meets(setting)) {
      row.fault(
          "setting",
          "a child who needs %s cannot be at %s, which gives %s; write %s or another provision"
              .formatted(setting, provision.id(), provision.kind().setting(), provision.kind().setting()));
    }
  }
}
