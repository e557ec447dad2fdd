package eu.salvus.twin.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.archetype.Archetype;
import eu.salvus.twin.archetype.Archetypes;
import eu.salvus.twin.archetype.InvalidAnswersException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasebookTest {

    private final Phrasebook french = Phrasebook.in(Locale.FRENCH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a clinical service has no property `kidn`|un service de soins n’a pas de propriété « kidn »",
                "kind is `write a twin into it`|kind vaut « write a twin into it »",
                "write a list, each entry the id of an asset or a zone"
                        + "|écrivez une liste, où chaque élément est l’id d’un bien ou une zone",
                "the asset ws-1 has no zone, nor has its profile|le bien ws-1 n’a pas de zone, son profil non plus",
                "nobody ever wrote this|nobody ever wrote this"
            })
    void a_sentence_is_told_in_french_and_what_people_wrote_is_kept(String english, String expected) {
        assertThat(french.translate(english).replaceAll("[\u00a0\u202f]", " ")).isEqualTo(expected);
        assertThat(Phrasebook.in(Locale.ENGLISH).translate(english)).isEqualTo(english);
    }

    /** Each line of a twin taken out, written twice, with another key, with other values: whatever is said of it is said in French. */
    @Test
    void whatever_is_wrong_in_a_damaged_twin_is_said_in_french() {
        List<String> lines = TwinSchema.example().lines().toList();
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            for (List<String> instead : List.of(
                    List.<String>of(),
                    List.of(line, line),
                    List.of(line.replaceFirst("([a-zA-Z]+):", "$1x:")),
                    List.of(line.replaceFirst(": [^,}#]+", ": [a, a]")),
                    List.of(line.replaceFirst(": [^,}#]+", ": -7,5")),
                    List.of(line.replaceFirst(": [^,}#]+", ": {}")),
                    List.of(line.replaceFirst(": [^,}#]+", ":")),
                    List.of(line.replaceFirst(": [^,}#]+", ": Nobody Here")),
                    List.of(line.replaceFirst("(: [^,}#]+)$", "$1}")))) {
                List<String> damaged = new ArrayList<>(lines.subList(0, i));
                damaged.addAll(instead);
                damaged.addAll(lines.subList(i + 1, lines.size()));
                Reading reading = TwinReader.read("twin.yaml", String.join("\n", damaged));
                Stream.concat(reading.errors().stream(), reading.warnings().stream())
                        .forEach(problem -> add(problem, told));
            }
        }
        assertThat(told).hasSizeGreaterThan(500).noneMatch(this::staysEnglish);
    }

    @Test
    void whatever_is_wrong_in_answers_is_said_in_french() {
        Archetype hospital = Archetypes.named("district-hospital").orElseThrow();
        Set<String> told = new TreeSet<>();
        for (String text : List.of(
                "beds: 9999",
                "bedz: 3",
                "beds: [3]",
                "beds: 300\nbeds: 300",
                "usb: shut",
                "country: France",
                "restore-tested: x",
                "paper-exercised: x",
                "name: ' '",
                "- 3",
                "beds: [3")) {
            try {
                hospital.readAnswers("a.yaml", text);
                told.add("the answer is accepted: " + text);
            } catch (InvalidAnswersException wrong) {
                wrong.errors().forEach(problem -> add(problem, told));
            }
        }
        assertThat(told).hasSizeGreaterThan(15).noneMatch(this::staysEnglish);
    }

    private static void add(Problem problem, Set<String> told) {
        Stream.of(problem.message(), problem.remedy()).filter(Objects::nonNull).forEach(told::add);
    }

    /** A French sentence keeps ids and keys; these English words are neither, once a parser's own words are left out. */
    private boolean staysEnglish(String english) {
        String told = french.translate(english);
        return told.equals(english)
                || (" " + told.replaceAll("«[^»]*»|\\(détail en anglais.*\\)", "") + " ")
                        .matches(
                                "(?s).*[ (](an|the|is|has|write|add|number|list|each|and|or|such|one|correct|delete)[ ,:].*");
    }
}
