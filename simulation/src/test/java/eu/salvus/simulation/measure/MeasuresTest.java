package eu.salvus.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Account;
import eu.salvus.twin.BackupCopy;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.Reading;
import eu.salvus.twin.yaml.TwinReader;
import eu.salvus.twin.yaml.TwinWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasuresTest {
    private static final Measures CATALOGUE = Measures.builtIn();

    static Stream<Measure> simulated() {
        return CATALOGUE.all().stream().filter(Measure::simulated);
    }

    @Test
    void theCatalogueIsLargeInBothLanguagesAndNamesItsSources() {
        MeasureIndex index = MeasureIndex.builtIn();

        assertThat(CATALOGUE.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(CATALOGUE.groups()).isEqualTo(index.groups());
        assertThat(CATALOGUE.all())
                .extracting(Measure::group)
                .containsOnlyElementsOf(
                        index.groups().stream().map(MeasureGroup::id).toList());
        for (Measure measure : CATALOGUE.all()) {
            assertThat(List.of(
                            measure.effectiveness().source(),
                            measure.cost().source(),
                            measure.staffDays().source(),
                            measure.friction().source()))
                    .as(measure.id())
                    .noneMatch(String::isBlank);
            assertThat(measure.asks()).as(measure.id()).isNotEmpty();
            assertThat(measure.name().english())
                    .isNotBlank()
                    .isNotEqualTo(measure.name().french());
            assertThat(measure.summary().english())
                    .isNotBlank()
                    .isNotEqualTo(measure.summary().french());
        }
    }

    @Test
    void unitsAreCountedOverAllChangesOfTheSameKindTimesCoverage() {
        Twin twin = Hospitals.named("district-hospital");

        assertThat(units("downtime-kits", twin)).isEqualTo(12);
        assertThat(units("awareness-exposed-posts", twin))
                .isEqualTo(0.25
                        * twin.accounts().stream()
                                .filter(account -> account.tier() == Account.Tier.USER)
                                .mapToInt(Account::people)
                                .sum());
        assertThat(units("fast-restore", twin))
                .isEqualTo(twin.backupCopies().stream()
                        .mapToDouble(BackupCopy::sizeGigabytes)
                        .sum());
    }

    private static double units(String id, Twin twin) {
        return ((Applicability.Applicable) Applicability.of(CATALOGUE.find(id), twin)).units();
    }

    @Test
    void aHospitalHearsWhatIsInPlaceAndWhatIsImpossibleAndWhy() {
        Twin twin = Hospitals.named("district-hospital");

        assertThat(Applicability.of(CATALOGUE.find("offline-backups"), twin)).isInstanceOf(Applicability.InPlace.class);
        assertThat(Applicability.of(CATALOGUE.find("mail-filter"), twin))
                .as("a mail gateway filters as usual")
                .isInstanceOf(Applicability.InPlace.class);
        assertThat(Applicability.of(CATALOGUE.find("servers-apart"), twin))
                .isEqualTo(new Applicability.Impossible(CATALOGUE.find("servers-apart"), Reason.NOTHING_OF_THE_KIND));
        assertThat(Applicability.of(CATALOGUE.find("board-training"), twin))
                .isEqualTo(new Applicability.Impossible(CATALOGUE.find("board-training"), Reason.NOT_SIMULATED));
    }

    @ParameterizedTest
    @MethodSource("simulated")
    void eachMeasureAloneChangesSomeHospitalIntoAnotherThatIsValidAndThenHasNothingLeftToDo(Measure measure) {
        Twin twin = Hospitals.forMeasure(measure).orElseThrow();
        Measure perfect = Sketch.perfect(measure);

        Twin patched = Measures.patched(twin, List.of(perfect), Effect.MIDDLE);
        Reading read = TwinReader.read("patched.yaml", TwinWriter.write(patched));

        assertThat(patched).isNotEqualTo(twin);
        assertThat(read.errors()).isEmpty();
        assertThat(read.twin()).isEqualTo(patched);
        assertThat(Measures.patched(patched, List.of(perfect), Effect.MIDDLE)).isEqualTo(patched);
        assertThat(Applicability.of(measure, patched)).isNotInstanceOf(Applicability.Applicable.class);
    }

    @Test
    void aSetOfMeasuresGivesTheSameTwinInWhateverOrderItIsListed() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (Twin twin : Hospitals.ALL) {
            for (int trial = 0; trial < 5; trial++) {
                List<Measure> chosen = new ArrayList<>(CATALOGUE.all());
                chosen.removeIf(measure -> random.nextInt(3) == 0);
                Twin inOrder = Measures.patched(twin, chosen, Effect.MIDDLE);
                Collections.shuffle(chosen, random);

                assertThat(Measures.patched(twin, chosen, Effect.MIDDLE))
                        .as("%s, trial %s of seed %s", twin.archetype(), trial, seed)
                        .isEqualTo(inOrder);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("simulated")
    void whatALesserEffectChangesAGreaterOneChangesToo(Measure measure) {
        Twin twin = Hospitals.forMeasure(measure).orElseThrow();
        Measure wide = Sketch.withEffectiveness(measure, new Amount(0.2, 0.9));

        Twin less = Measures.patched(twin, List.of(wide), Effect.of(Map.of(measure.id(), 0.1)));
        Twin more = Measures.patched(twin, List.of(wide), Effect.of(Map.of(measure.id(), 0.8)));

        assertThat(Sketch.changedParts(twin, more)).containsAll(Sketch.changedParts(twin, less));
    }
}
