package eu.salvus.simulation.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.AttackStep;
import eu.salvus.mal.language.Impact;
import eu.salvus.mal.language.StepKind;
import eu.salvus.mal.language.TimeUnit;
import eu.salvus.mal.time.Distribution;
import eu.salvus.mal.time.Effort;
import eu.salvus.simulation.content.ContentException;
import eu.salvus.simulation.content.ContentFile;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageContentTest {

    /** A step as its type has it, with a readable name. */
    record Case(String type, AttackStep step) {
        @Override
        public String toString() {
            return type + "." + step.name();
        }

        boolean hidden() {
            return step.tags().contains(StepTexts.HIDDEN);
        }

        String info(String kind) {
            return step.info().getOrDefault(kind, "");
        }
    }

    private static final Pattern QUANTILES =
            Pattern.compile("[mM]edian ([0-9.]+) (min|h|days?)\\b.*?90 % within ([0-9.]+|an?) (min|h|hour|days?)\\b");

    static Stream<Case> steps() {
        return Toy.LANGUAGE.types().stream()
                .flatMap(type -> type.steps().stream().map(step -> new Case(type.name(), step)));
    }

    @Test
    void itCountsInHoursAndGivesNoWarning() {
        assertThat(Toy.LANGUAGE.timeUnit()).isEqualTo(TimeUnit.HOURS);
        assertThat(Toy.LANGUAGE.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepThatIsShownHasAnEnglishAndAFrenchSentence(Case step) {
        StepTexts texts = StepTexts.builtIn(Toy.LANGUAGE);
        if (!step.hidden()) {
            assertThat(texts.text(step.type(), step.step().name())).hasValueSatisfying(text -> {
                assertThat(text.in(Locale.ENGLISH)).endsWith(".").hasSizeLessThan(110);
                assertThat(text.in(Locale.FRENCH)).endsWith(".").hasSizeLessThan(110);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatCostsTheHospitalSomethingIsShown(Case step) {
        boolean costs = step.step().impacts() != 0 || step.step().tags().contains("outage");
        assertThat(costs && step.hidden()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyActNamesItsTechniqueAndEveryNumberItsSource(Case step) {
        String developer = step.info("developer");
        assertThat(developer).isNotBlank();
        if (step.step().kind().isAttack() && !step.step().effect()) {
            assertThat(developer).containsPattern("\\bT[A]?[0-9]{4}");
        }
        if (!step.step().time().isInstant()) {
            assertThat(developer).containsPattern("assumption|[A-Z][a-z]+ (et al. )?(19|20)[0-9]{2}");
        }
    }

    /** "median 15 min, 90 % within 75 min": what is said of a law is what the law says, within what rounding allows. */
    @ParameterizedTest
    @MethodSource("steps")
    void theQuantilesThatAreStatedAreThoseOfTheLaw(Case step) {
        Matcher stated = QUANTILES.matcher(step.info("developer"));
        if (stated.find() && step.step().time().effort() instanceof Effort.Draw(Distribution law)) {
            double median = hours(stated.group(1), stated.group(2));
            double ninetieth = hours(stated.group(3), stated.group(4));
            assertThat(law.quantile(0.5)).isCloseTo(median, withinPercentage(10));
            assertThat(law.quantile(0.9)).isCloseTo(ninetieth, withinPercentage(10));
        }
    }

    @Test
    void mostLogNormalLawsStateTheirQuantiles() {
        assertThat(steps().filter(step ->
                        QUANTILES.matcher(step.info("developer")).find()))
                .extracting(step -> step.type() + "." + step.step().name())
                .contains(
                        "MedicalDevice.tamper",
                        "Internet.saturated",
                        "Internet.exhausts",
                        "Campaign.rings",
                        "Machine.overwhelmed")
                .hasSizeGreaterThan(25);
    }

    private static double hours(String number, String unit) {
        double value = number.equals("a") || number.equals("an") ? 1 : Double.parseDouble(number);
        return switch (unit.charAt(0)) {
            case 'm' -> value / 60;
            case 'd' -> value * 24;
            default -> value;
        };
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aDefenceThatTakesSomethingOutOfCareIsACutAndStartsOff(Case step) {
        if (step.step().tags().contains("outage")) {
            assertThat(step.step().kind()).isEqualTo(StepKind.DEFENCE);
            assertThat(step.step().enabled()).isZero();
            assertThat(Cut.values())
                    .anyMatch(cut -> cut.step().equals(step.step().name()) && isA(step.type(), cut.type()));
        }
    }

    private static boolean isA(String type, String other) {
        AssetType wanted = Toy.LANGUAGE.type(other).orElseThrow();
        return Toy.LANGUAGE.type(type).orElseThrow().is(wanted);
    }

    @Test
    void everyCutIsADefenceOfTheLanguage() {
        assertThat(Cut.values())
                .allSatisfy(cut -> assertThat(
                                Toy.LANGUAGE.type(cut.type()).orElseThrow().step(cut.step()))
                        .hasValueSatisfying(step -> assertThat(step.kind()).isEqualTo(StepKind.DEFENCE)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyDetectorIsASensorWithARate(Case step) {
        step.step().detectors().forEach(detector -> {
            assertThat(Arrays.stream(SensorKind.values()).map(SensorKind::word)).contains(detector.name());
            assertThat(detector.rate()).isBetween(0.01, 0.99);
        });
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whateverIsLostIsNoticedBySomebody(Case step) {
        if ((step.step().impacts() & Impact.AVAILABILITY.bit()) != 0) {
            assertThat(step.step().detectors()).isNotEmpty();
        }
    }

    @Test
    void aTranslationOfAStepThatDoesNotExistIsRefused() {
        ContentFile file =
                new ContentFile("fr.yaml", "Machine:\n  encrpyt: \"Perdu.\"\nMachin:\n  encrypt: \"Perdu.\"\n");
        assertThatThrownBy(() -> StepTexts.read(Toy.LANGUAGE, file))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        e -> assertThat(e.errors())
                                .anyMatch(error -> error.contains("fr.yaml:2") && error.contains("encrpyt"))
                                .anyMatch(error -> error.contains("fr.yaml:3") && error.contains("Machin ")));
    }

    @Test
    void aTypeHasTheTextsOfTheTypeItExtends() {
        StepTexts texts = StepTexts.builtIn(Toy.LANGUAGE);
        assertThat(texts.text("Hypervisor", "encrypt")).isEqualTo(texts.text("Machine", "encrypt"));
        assertThat(texts.text("Machine", "present")).isEmpty();
    }

    @Test
    void everyFigureSaysWhereItComesFrom() {
        assertThat(Figures.builtIn().all()).allSatisfy(figure -> {
            assertThat(figure.source()).as(figure.name()).isNotBlank();
            boolean certain = figure.low() == figure.high();
            assertThat(certain || figure.source().matches(".*(assumption|[12][0-9]{3}).*"))
                    .as(figure.name())
                    .isTrue();
        });
    }

    @Test
    void aFigureUpsideDownIsRefused() {
        ContentFile file = new ContentFile("a.yaml", "click:\n  trained: {low: 2, high: 1, source: x}\n");
        assertThatThrownBy(() -> Figures.read(file))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("a.yaml:2");
    }
}
