package eu.salvus.simulation.measure;

import static org.assertj.core.api.Assertions.assertThat;

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
