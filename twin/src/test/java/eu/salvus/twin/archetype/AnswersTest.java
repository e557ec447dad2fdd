package eu.salvus.twin.archetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.twin.Asset;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.Problem;
import eu.salvus.twin.yaml.TwinDiff;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private final Archetype hospital = Archetypes.named("district-hospital").orElseThrow();

    @Test
    void aFileOfAnswersIsReadInEnglishOrFrench() {
        Answers answers =
                hospital.readAnswers("a.yaml", "beds: 320\npaper-exercised: oui\nusb: blocked\ncountry: be\n");

        assertThat(answers.byQuestion())
                .containsExactly(
                        Map.entry("beds", 320.0),
                        Map.entry("paper-exercised", true),
                        Map.entry("usb", "blocked"),
                        Map.entry("country", "BE"));
    }

    @Test
    void aNameIsWrittenAsItIsAndOnlyNamesTakeTheLanguageOfWhoDidNotGiveThem() {
        String given = "Hôpital n° 2: \"Saint-Rémy\" # nord";
        GeneratedTwin named = hospital.generate(Answers.NONE.with("name", given), 1);
        GeneratedTwin english = hospital.generate(Answers.NONE, 1);
        GeneratedTwin french = hospital.generate(Answers.NONE, 1, hospital.asOf(), Locale.FRENCH);

        assertThat(named.twin().name()).isEqualTo(given);
        assertThat(english.twin().name()).isEqualTo("Saint-Aubin District Hospital");
        assertThat(french.twin().name()).isEqualTo("Centre hospitalier de Saint-Aubin");
        assertThat(TwinDiff.between(english.twin(), french.twin()).changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.path()).matches("name|.*/name"));
        assertThat(english.text()).contains("# A plausible hospital").contains("# assumption");
        assertThat(french.text()).contains("# Un établissement plausible").doesNotContain("# assumption", "# answer");
        for (String none : List.of("", " ", "two\nlines", "x".repeat(101))) {
            assertThatThrownBy(() -> hospital.generate(Answers.NONE.with("name", none), 1))
                    .as(none)
                    .isInstanceOf(InvalidAnswersException.class);
        }
    }

    @Test
    void everyErrorOfAFileIsReportedWithPlaceValueAndRemedy() {
        assertThatThrownBy(() ->
                        hospital.readAnswers("a.yaml", "beds: 3000\nbed: 3\nusb: [open]\ncountry: FR\ncountry: DE\n"))
                .isInstanceOfSatisfying(InvalidAnswersException.class, e -> {
                    List<Problem> errors = e.errors();
                    assertThat(errors).hasSize(4);
                    assertThat(errors.get(0).toString())
                            .isEqualTo("a.yaml:1:7: beds is `3000`; write a whole number from 100 to 800");
                    assertThat(errors.get(1).toString())
                            .startsWith(
                                    "a.yaml:2:1: district-hospital has no question `bed`; write one of name, country, beds");
                    assertThat(errors.get(2).toString())
                            .isEqualTo("a.yaml:3:6: usb is `several values`; write one of open, read-only, blocked");
                    assertThat(errors.get(3).line()).isEqualTo(5);
                });
    }

    @Test
    void aFileThatIsNoYamlOrIsNotThereIsAnError() {
        assertThatThrownBy(() -> hospital.readAnswers("a.yaml", "beds: [3"))
                .isInstanceOf(InvalidAnswersException.class);
        assertThatThrownBy(() -> hospital.readAnswers("a.yaml", "- 3")).isInstanceOf(InvalidAnswersException.class);
        assertThatThrownBy(() -> hospital.readAnswers(Path.of("no-such-file.yaml")))
                .isInstanceOf(InvalidAnswersException.class)
                .hasMessageContaining("no-such-file.yaml");
    }

    @Test
    void anEmptyFileAnswersNothing() {
        assertThat(hospital.readAnswers("a.yaml", "# nothing yet\n")).isEqualTo(Answers.NONE);
    }

    @Test
    void answersFromCodeAreCheckedToo() {
        assertThatThrownBy(() -> hospital.generate(Answers.NONE.with("beds", 1), 1))
                .isInstanceOf(InvalidAnswersException.class)
                .hasMessageContaining("beds is `1`");
        assertThatThrownBy(() -> hospital.generate(Answers.NONE.with("lits", 300), 1))
                .isInstanceOf(InvalidAnswersException.class)
                .hasMessageContaining("no question `lits`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"300f", "300d", "0x1p8", "NaN", "Infinity", "1e999", "3 00", "", "--300", "300,5"})
    void whatIsNoNumberAnswersNoQuestionForOne(String written) {
        assertThat(hospital.question("beds").orElseThrow().read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? "})
    void deepNestingIsRefusedAndNotACrash(String opening) {
        assertThatThrownBy(() -> hospital.readAnswers("a.yaml", "beds: " + opening.repeat(200_000)))
                .isInstanceOf(InvalidAnswersException.class);
    }

    @Test
    void aChoiceIsAnsweredByItsWordOrItsNumber() {
        Question usb = hospital.question("usb").orElseThrow();

        assertThat(usb.read("blocked")).contains("blocked");
        assertThat(usb.read(" 2 ")).contains("read-only");
        assertThat(usb.read("4")).isEmpty();
        assertThat(usb.read("Blocked!")).isEmpty();
    }

    @Test
    void theMinutesToTheNeighbourChangeTheNeighboursOnly() {
        Twin near =
                hospital.generate(Answers.NONE.with("neighbour-minutes", 20), 1).twin();
        Twin far =
                hospital.generate(Answers.NONE.with("neighbour-minutes", 90), 1).twin();

        assertThat(far.neighbours()).isNotEqualTo(near.neighbours());
        assertThat(with(far, near)).isEqualTo(near);
    }

    @Test
    void aLargerShareOfOldSystemsKeepsThoseThatWereOldAlready() {
        Map<String, String> few = profiles(
                hospital.generate(Answers.NONE.with("old-systems", 20), 1).twin());
        Map<String, String> many = profiles(
                hospital.generate(Answers.NONE.with("old-systems", 50), 1).twin());

        assertThat(many.keySet()).isEqualTo(few.keySet());
        few.forEach((id, profile) -> {
            if (profile.startsWith("client-") && profile.endsWith("-old")) {
                assertThat(many.get(id)).as(id).isEqualTo(profile);
            } else if (!profile.startsWith("client-")) {
                assertThat(many.get(id)).as(id).isEqualTo(profile);
            }
        });
        assertThat(old(many)).isGreaterThan(2 * old(few));
    }

    @Test
    void anotherWardChangesNothingInTheOthers() {
        Twin fewer = hospital.generate(Answers.NONE.with("beds", 300), 1).twin();
        Twin more = hospital.generate(Answers.NONE.with("beds", 330), 1).twin();

        Map<String, String> before = profiles(fewer);
        Map<String, String> after = profiles(more);
        assertThat(after).containsKey("ws-ward-10-01");
        assertThat(before).doesNotContainKey("ws-ward-10-01");
        before.keySet().retainAll(after.keySet());
        after.keySet().retainAll(before.keySet());
        assertThat(before).hasSizeGreaterThan(1000);
        assertThat(after).isEqualTo(before);
    }

    private static Twin with(Twin twin, Twin neighbours) {
        var builder = twin.toBuilder();
        builder.neighbours().clear();
        builder.neighbours().addAll(neighbours.neighbours());
        return builder.build();
    }

    private static Map<String, String> profiles(Twin twin) {
        Map<String, String> profiles = new HashMap<>();
        for (Asset asset : twin.assets()) {
            profiles.put(asset.id(), String.valueOf(asset.profile()));
        }
        return profiles;
    }

    private static long old(Map<String, String> profiles) {
        return profiles.values().stream()
                .filter(profile -> profile.startsWith("client-") && profile.endsWith("-old"))
                .count();
    }
}
