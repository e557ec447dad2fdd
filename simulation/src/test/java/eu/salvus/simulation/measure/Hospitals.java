package eu.salvus.simulation.measure;

import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import java.util.List;
import java.util.Optional;

/** The hospitals of the shipped archetypes, from the smallest to the largest. */
final class Hospitals {
    static final List<Twin> ALL = Archetypes.all().stream()
            .filter(archetype -> archetype.assetsAtMost() < 3000)
            .map(Hospitals::of)
            .toList();

    private Hospitals() {}

    private static Twin of(Archetype archetype) {
        return archetype.generate(Answers.NONE, 1).twin();
    }

    static Twin named(String archetype) {
        return ALL.stream()
                .filter(twin -> archetype.equals(twin.archetype()))
                .findFirst()
                .orElseThrow();
    }

    /** The smallest hospital in which the measure would change something. */
    static Optional<Twin> forMeasure(Measure measure) {
        return ALL.stream()
                .filter(twin -> Applicability.of(measure, twin) instanceof Applicability.Applicable)
                .findFirst();
    }
}
