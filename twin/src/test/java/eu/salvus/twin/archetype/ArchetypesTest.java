package eu.salvus.twin.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.ClinicalService;
import eu.salvus.twin.Twin;
import eu.salvus.twin.yaml.TwinReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchetypesTest {
    private static final Locale FRENCH = Locale.forLanguageTag("fr");

    static List<Archetype> archetypes() {
        return Archetypes.all();
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void anUnansweredArchetypeIsAValidTwinOfTheStatedSizeWhateverTheSeed(Archetype archetype) {
        for (long seed = 1; seed <= (archetype.assetsAtMost() > 5000 ? 1 : 3); seed++) {
            GeneratedTwin generated = archetype.generate(Answers.NONE, seed);

            assertThat(warnings(generated)).as("seed %d", seed).isEmpty();
            assertThat(generated.twin().assets())
                    .as("seed %d", seed)
                    .hasSizeBetween(archetype.assetsAtLeast(), archetype.assetsAtMost());
            assertThat(generated.twin().archetype()).isEqualTo(archetype.id());
        }
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void eachExtremeAnswerAloneGivesAValidTwinAndChangesIt(Archetype archetype) {
        Answers small = small(archetype);
        Twin before = archetype.generate(small, 1).twin();
        for (Question question : archetype.questions()) {
            boolean used = false;
            for (Object answer : extremes(question)) {
                GeneratedTwin generated = archetype.generate(small.with(question.id(), answer), 1);
                assertThat(warnings(generated))
                        .as("%s: %s", question.id(), answer)
                        .isEmpty();
                used |= !generated.twin().equals(before);
            }
            assertThat(used).as("changing %s changes the twin", question.id()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void theSmallestAndTheLargestOfEverythingAreValidTwins(Archetype archetype) {
        Answers least = Answers.NONE;
        Answers most = Answers.NONE;
        for (Question question : archetype.questions()) {
            List<Object> extremes = extremes(question);
            least = least.with(question.id(), extremes.getFirst());
            most = most.with(question.id(), extremes.getLast());
        }

        assertThat(warnings(archetype.generate(least, 1))).isEmpty();
        assertThat(warnings(archetype.generate(most, 1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void theSameAnswersAndSeedGiveTheSameBytes(Archetype archetype) {
        Answers small = small(archetype);
        String first = archetype.generate(small, 42).text();

        assertThat(Archetypes.named(archetype.id())
                        .orElseThrow()
                        .generate(small, 42)
                        .text())
                .isEqualTo(first);
        assertThat(archetype.generate(small, 43).text()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void eachServiceCanTreatMoreThanComeWithPlausibleUtilisation(Archetype archetype) {
        for (long seed = 1; seed <= 3; seed++) {
            for (ClinicalService service :
                    archetype.generate(small(archetype), seed).twin().clinicalServices()) {
                double[] demand = service.demand().hourly();
                double[] capacity = service.capacity().hourly();
                double asked = 0;
                double offered = 0;
                for (int hour = 0; hour < demand.length; hour++) {
                    asked += demand[hour];
                    offered += capacity[hour];
                }
                assertThat(asked / offered).as(service.id()).isBetween(0.70, 0.92);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void questionsAndTitlesStandInEnglishAndFrench(Archetype archetype) {
        List<Translated> texts = new ArrayList<>(List.of(archetype.title(), archetype.about()));
        for (Question question : archetype.questions()) {
            texts.add(question.text());
            texts.add(question.why());
            question.choices().forEach(choice -> texts.add(choice.text()));
        }

        assertThat(texts).allSatisfy(text -> {
            assertThat(text.byLanguage()).containsOnlyKeys("en", "fr");
            assertThat(text.in(FRENCH)).isNotBlank().isNotEqualTo(text.in(Locale.ENGLISH));
        });
    }

    @Test
    void theLargestHospitalStaysCompact() {
        Archetype university = Archetypes.named("university-hospital").orElseThrow();
        GeneratedTwin generated = university.generate(
                Answers.NONE
                        .with("beds", 2000)
                        .with("workstations", 16_000)
                        .with("devices-per-bed", 15)
                        .with("segmented", "fully"),
                1);

        assertThat(generated.twin().assets()).hasSizeBetween(48_000, 52_000);
        assertThat(generated.text().length()).isLessThan(10_000_000);
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void aboutADozenQuestionsAreAsked(Archetype archetype) {
        assertThat(archetype.questions()).hasSizeBetween(10, 18);
    }

    /** Answers that make the twin as small as its numbers allow, so that many of them can be made. */
    static Answers small(Archetype archetype) {
        Answers answers = Answers.NONE;
        for (Question question : archetype.questions()) {
            boolean size = question.kind() == Question.Kind.NUMBER
                    && List.of("workstations", "beds", "devices-per-bed", "sites")
                            .contains(question.id());
            if (size && archetype.assetsAtMost() > 2000) {
                answers = answers.with(question.id(), question.least());
            }
        }
        return answers;
    }

    private static List<Object> extremes(Question question) {
        return switch (question.kind()) {
            case NUMBER -> List.of(question.least(), question.most());
            case YES_NO -> List.of(false, true);
            case CHOICE ->
                List.copyOf(question.choices().stream().map(Question.Choice::id).toList());
            case COUNTRY -> List.of("FR", "PL");
            case NAME -> List.of("H", "Hôpital n° 2: \"Saint-Rémy\"");
        };
    }

    private static List<?> warnings(GeneratedTwin generated) {
        return TwinReader.read("generated.yaml", generated.text()).warnings();
    }
}
