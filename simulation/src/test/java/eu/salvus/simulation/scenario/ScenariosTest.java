package eu.salvus.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.salvus.simulation.content.ContentException;
import eu.salvus.simulation.content.ContentFile;
import eu.salvus.simulation.content.LocalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {

    static Stream<Scenario> all() {
        return Scenarios.all().stream();
    }

    @Test
    void theIndexNamesEveryFileAndNoOther() throws IOException {
        Path folder = Path.of(System.getProperty("salvus.root", ".."), "content", "scenarios");
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> ids = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(id -> !id.equals("index"))
                    .collect(Collectors.toSet());
            assertThat(Scenarios.ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachIsFoundByItsIdAndTellsItsStoryInBothLanguages(Scenario scenario) {
        assertThat(Scenarios.find(scenario.id())).isEqualTo(scenario);
        assertThat(scenario.name().english())
                .isNotBlank()
                .isNotEqualTo(scenario.name().french());
        assertThat(scenario.summary().french())
                .isNotBlank()
                .isNotEqualTo(scenario.summary().english());
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachNamesTheRealCaseBehindItAndItsSource(Scenario scenario) {
        assertThat(scenario.realCase().name().french()).containsPattern("\\d{4}");
        assertThat(scenario.realCase().facts().english()).hasSizeGreaterThan(80);
        assertThat(scenario.realCase().source()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSaysHowManyAttemptsToExpectAndCallsThatAnAssumptionWithItsArithmetic(Scenario scenario) {
        AttemptsPerYear attempts = scenario.attemptsPerYear();
        assertThat(attempts.low()).isPositive().isLessThan(attempts.high());
        assertThat(attempts.high()).isLessThanOrEqualTo(1);
        assertThat(attempts.source().english()).startsWith("Assumption").containsPattern("\\d.*=.*\\d");
        assertThat(attempts.source().french()).startsWith("Hypothèse").containsPattern("\\d.*=.*\\d");
    }

    @Test
    void theMiddleOfTheAttemptsLiesInTheMiddleOfTheirOrderOfMagnitude() {
        LocalText source = Scenarios.all().getFirst().attemptsPerYear().source();
        assertThat(new AttemptsPerYear(0.001, 0.1, source).middle()).isCloseTo(0.01, within(1e-12));
        assertThat(new AttemptsPerYear(0, 0.1, source).middle()).isEqualTo(0.05);
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertThat(Scenarios.find("no-such")).isNull();
    }

    @Test
    void startHoursWrapAroundTheWeekAndTheDay() {
        StartHours hours = new ContentFile("x.yaml", "start: {days: sun-mon, hours: 22-2}")
                .read(root -> StartHours.read(root.section("start")));
        assertThat(hours.hours()).containsExactly(0, 1, 22, 23, 144, 145, 166, 167);
    }

    @Test
    void aBrokenScenarioIsRefusedWithEveryErrorAndItsPlace() {
        ContentFile file = new ContentFile("mine.yaml", """
                salvus-scenario: 2
                id: mine
                name: {en: Mine, fr: Le mien}
                summary: {en: a, fr: b}
                realCase: {name: {en: Nowhere 2020, fr: Nulle part 2020}, facts: {en: a, fr: b}, source: c}
                attemptsPerYear: {low: 2, high: 1, source: {en: a, fr: b}}
                start: {days: monday, hours: 0-24}
                entries: []
                attacker: {policy: goal-directed}
                horizonHours: -1
                """);
        assertThatThrownBy(() -> Scenario.read(file))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        e -> assertThat(e.errors())
                                .containsExactlyInAnyOrder(
                                        "mine.yaml:1:1: salvus-scenario is not a version this Salvus reads; write 1",
                                        "mine.yaml:6:33: attemptsPerYear.high is 1; write a number from 2 to 1000",
                                        "mine.yaml:7:9: start.days is `monday`; write for example mon-fri, or sat",
                                        "mine.yaml:8:1: entries names no entry; add `entries: [{step: Campaign.phish}]`",
                                        "mine.yaml:9:12: attacker.policy heads for goals and none is named; add `goals: [Campaign.ready]`",
                                        "mine.yaml:10:15: horizonHours is -1; write a number from 1 to 100000"));
    }
}
