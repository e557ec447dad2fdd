package eu.salvus.benchmark.validity;

import eu.salvus.simulation.content.Section;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Twin;
import eu.salvus.twin.archetype.Answers;
import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import eu.salvus.twin.archetype.InvalidAnswersException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands for a hospital and what was done to it: nothing but what Salvus ships and the answers any user could give.
 *
 * @param archetype its id
 * @param answers by question, as written
 * @param scenario its id
 */
record Stand(String archetype, Map<String, String> answers, String scenario) {

    /** Decides what the answers leave open. */
    private static final long SEED = 1;

    /** Copies the answers, in the order of their questions. */
    Stand {
        answers = Map.copyOf(answers);
    }

    /** Reads {@code {archetype: …, answers: {…}, scenario: …}}. */
    static Stand read(Section section) {
        return read(section, section.text("archetype"));
    }

    /** Reads {@code {answers: {…}, scenario: …}} of a known archetype. */
    static Stand read(Section section, String archetype) {
        Map<String, String> answers = new TreeMap<>();
        Section given = section.optionalSection("answers");
        if (given != null) {
            given.keys().forEach(question -> answers.put(question, given.text(question)));
        }
        Stand stand = new Stand(archetype, answers, section.text("scenario"));
        if (!Archetypes.ids().contains(stand.archetype)) {
            section.refuse(
                    "archetype", "is `" + stand.archetype + "`", "write one of " + String.join(", ", Archetypes.ids()));
        } else {
            try {
                stand.read();
            } catch (InvalidAnswersException wrong) {
                section.refuse("answers", "do not fit: " + wrong.getMessage(), "answer questions of the archetype");
            }
        }
        if (!Scenarios.ids().contains(stand.scenario)) {
            section.refuse(
                    "scenario", "is `" + stand.scenario + "`", "write one of " + String.join(", ", Scenarios.ids()));
        }
        return stand;
    }

    private Archetype kind() {
        return Archetypes.named(archetype).orElseThrow();
    }

    private Answers read() {
        String lines = new TreeMap<>(answers)
                .entrySet().stream()
                        .map(answer -> answer.getKey() + ": " + answer.getValue() + "\n")
                        .collect(Collectors.joining());
        return kind().readAnswers("answers", lines);
    }

    /** The hospital. */
    Twin twin() {
        return kind().generate(read(), SEED).twin();
    }

    /** What is done to it. */
    Scenario attack() {
        return Objects.requireNonNull(Scenarios.find(scenario), scenario);
    }

    /** The same hospital under another scenario. */
    Stand under(String other) {
        return new Stand(archetype, answers, other);
    }

    /** The hospital, told. */
    String hospital() {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .map(answer -> ", " + answer.getKey() + " " + answer.getValue())
                        .collect(Collectors.joining("", "`" + archetype + "`", ""));
    }
}
