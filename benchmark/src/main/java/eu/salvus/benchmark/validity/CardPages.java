package eu.salvus.benchmark.validity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the calibration cards. */
final class CardPages {

    private final Page page;

    CardPages(Page page) {
        this.page = page;
    }

    /** How many figures have which verdict. */
    void summary(Map<Card, List<Comparison>> compared) {
        List<Comparison> all = compared.values().stream().flatMap(List::stream).toList();
        List<Comparison> free = all.stream()
                .filter(comparison -> comparison.figure().rests().isEmpty())
                .toList();
        page.table(
                List.of("", "figures", "of them, independent"),
                Arrays.stream(Verdict.values())
                        .map(verdict -> List.of(verdict.words(), count(all, verdict), count(free, verdict)))
                        .toList());
    }

    private static String count(List<Comparison> comparisons, Verdict verdict) {
        return Long.toString(comparisons.stream()
                .filter(comparison -> comparison.verdict() == verdict)
                .count());
    }

    /** One card. */
    void card(Card card, List<Comparison> comparisons) {
        page.heading(3, card.name());
        page.paragraph(card.facts());
        page.paragraph("Card `" + card.id() + "`. Source: " + card.source() + ". Simulated: "
                + card.stand().hospital() + ", scenario `" + card.stand().scenario() + "`. " + card.because());
        page.table(
                List.of("what", "published", "simulated", "runs", "verdict"),
                comparisons.stream().map(CardPages::row).toList());
        page.points(comparisons.stream().flatMap(CardPages::notes).toList());
    }

    private static List<String> row(Comparison comparison) {
        Figure figure = comparison.figure();
        return List.of(
                figure.says() + (figure.rests().isEmpty() ? "" : " †"),
                Numbers.published(figure) + (figure.middle() ? ", middle" : ""),
                Numbers.simulated(comparison),
                Integer.toString(comparison.simulated().concerned()),
                comparison.verdict().words());
    }

    private static Stream<String> notes(Comparison comparison) {
        Figure figure = comparison.figure();
        List<String> notes = new ArrayList<>();
        if (!figure.source().isEmpty()) {
            notes.add("*" + figure.says() + "*: source " + figure.source() + ".");
        }
        if (!figure.rests().isEmpty()) {
            notes.add("† *" + figure.says() + "*: the model took from it " + figure.rests() + ".");
        }
        if (comparison.verdict() == Verdict.NEAR || comparison.verdict() == Verdict.NOT) {
            notes.add("*" + figure.says() + "*: " + (figure.why().isEmpty() ? "we do not know why." : figure.why()));
        }
        return notes.stream();
    }

    /** What does not fit, over all cards. */
    void misfits(Map<Card, List<Comparison>> compared) {
        page.points(compared.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(one -> one.verdict() == Verdict.NOT))
                .map(entry -> "**" + entry.getKey().name() + "**: "
                        + entry.getValue().stream()
                                .filter(one -> one.verdict() == Verdict.NOT)
                                .map(one -> "*" + one.figure().says() + "*" + " ("
                                        + Numbers.published(one.figure()) + "; simulated " + Numbers.simulated(one)
                                        + ")")
                                .collect(Collectors.joining("; "))
                        + ".")
                .toList());
    }
}
