package eu.salvus.benchmark.validity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.twin.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardsTest {

    private static final Path ROOT = Path.of(System.getProperty("salvus.root", ".."));
    private static final Set<String> NO_CARDS = Set.of("index", "checks", "conclusions");
    private static final Pattern NAMED = Pattern.compile("^Card `([a-z0-9-]+)`\\.", Pattern.MULTILINE);

    static Stream<Card> cards() {
        return Cards.builtIn().cards().stream();
    }

    static Stream<Check> checks() {
        return Cards.builtIn().checks().stream();
    }

    private static List<String> ids() {
        return cards().map(Card::id).toList();
    }

    @Test
    void theIndexNamesEveryCardAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("content/validation"))) {
            Set<String> names = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !NO_CARDS.contains(name))
                    .collect(Collectors.toSet());
            assertThat(ids()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void theDocumentShowsTheSameCardsInTheSameOrder() throws IOException {
        String document = Files.readString(ROOT.resolve("docs/validity.md"));
        assertThat(NAMED.matcher(document).results().map(found -> found.group(1)))
                .as("run ./salvus benchmark validity after a change of the cards")
                .containsExactlyElementsOf(ids());
    }

    @Test
    void theDocumentShowsEveryFigure() throws IOException {
        String document = Files.readString(ROOT.resolve("docs/validity.md"));
        assertThat(cards().flatMap(card -> card.figures().stream()).map(figure -> "| " + figure.says()))
                .allSatisfy(line -> assertThat(document).contains(line));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void theHospitalThatStandsForACaseHasWhatItsFiguresAreAbout(Card card) {
        Twin twin = card.stand().twin();
        assertThat(card.figures()).allMatch(figure -> Observed.has(twin, figure));
        assertThat(card.stand().attack().id()).isEqualTo(card.stand().scenario());
    }

    @Test
    void theDocumentShowsEveryConclusion() throws IOException {
        String document = Files.readString(ROOT.resolve("docs/validity.md"));
        assertThat(Cards.builtIn().conclusions().all())
                .allSatisfy(one -> assertThat(document).contains("| " + one.says() + " |"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void eachCheckNamesATestThatExists(Check check) throws IOException {
        String type = check.test().substring(0, check.test().indexOf('#'));
        String method = check.test().substring(check.test().indexOf('#') + 1);
        List<Path> sources = Stream.of("mal", "twin", "simulation", "cli", "benchmark")
                .map(module -> ROOT.resolve(module + "/src/test/java/" + type.replace('.', '/') + ".java"))
                .filter(Files::exists)
                .toList();
        assertThat(sources).as(type).hasSize(1);
        assertThat(Files.readString(sources.getFirst()))
                .containsPattern("@(Test|ParameterizedTest|RepeatedTest)[^;{}]*\\bvoid " + method + "\\(");
    }
}
