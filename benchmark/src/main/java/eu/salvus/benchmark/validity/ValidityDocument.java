package eu.salvus.benchmark.validity;

import eu.salvus.benchmark.validity.ConclusionPages.Effort;
import eu.salvus.simulation.Simulation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The document: the same content, engine and number of runs give the same bytes. */
final class ValidityDocument {

    private final Page page = new Page();
    private final Cards cards;
    private final Effort effort;

    private ValidityDocument(Cards cards, Effort effort) {
        this.cards = cards;
        this.effort = effort;
    }

    /**
     * Plays everything and writes it down.
     *
     * @param effort how much is simulated
     * @param told hears what is played next
     */
    static String of(Cards cards, Effort effort, Consumer<String> told) {
        ValidityDocument document = new ValidityDocument(cards, effort);
        Map<Card, List<Comparison>> compared =
                Comparison.all(cards.cards(), effort.runs(), effort.threads(), effort.seed(), told);
        document.head(compared);
        document.cards(compared);
        document.conclusions(told);
        document.checks();
        return document.page.toString();
    }

    private void head(Map<Card, List<Comparison>> compared) {
        page.heading(1, "How far the simulator can be believed");
        page.paragraph("Written by `./salvus benchmark validity --runs " + effort.runs() + " --points "
                + effort.points() + "` (engine " + Simulation.ENGINE + ", seed " + effort.seed()
                + "); do not edit it: correct `content/validation/` and write it again.");
        page.paragraph("""
                Outage lengths, weeks of recovery and the fall of care are never put in: they come out of steps, reactions, crews and
                dependencies. Below, what comes out stands beside what was published. What stands for a case is an archetype and a scenario
                as Salvus ships them, with no answer but facts of the case; no number is tuned for a card. Everything is conditional on an
                attempt, and each figure counts the runs that have a value only: without a digital service down there is no outage to
                compare.""");
        page.heading(2, "The rule");
        page.points(List.of(
                "**fits**: a single case lies within the 10–90 % band of the simulated runs; what is published as the *middle* of many cases, "
                        + "within a quarter of the runs' median; a share of cases, within 10 points of the share of the runs.",
                "**near**: it would if the band were twice as wide at both ends (half the lower, twice the upper); a middle or a share, if it "
                        + "were up to twice or half of what it is.",
                "**does not fit**: neither. A published range counts by its end nearest to what is simulated.",
                "A band whose ends are more than ten times apart is called *wide*: almost anything fits it, and a fit says little.",
                "†: not an independent check. The model took a number from the same publication; that it comes back says only that nothing "
                        + "on the way spoils it."));
        CardPages pages = new CardPages(page);
        page.heading(2, "In short");
        pages.summary(compared);
        page.paragraph("What does not fit; the reasons, as far as we know them, stand with the cards:");
        pages.misfits(compared);
    }

    private void cards(Map<Card, List<Comparison>> compared) {
        page.heading(2, "Calibration cards");
        page.paragraph(
                "Simulated is the median of the runs that have a value and, in brackets, their 10–90 % band; days count from the "
                        + "first digital service down unless the line says otherwise.");
        CardPages pages = new CardPages(page);
        compared.forEach(pages::card);
        page.heading(2, "Published, and not compared");
        page.points(cards.missing());
        page.heading(2, "Where the model is thinner than the world");
        page.points(cards.thinner());
        page.heading(2, "What such comparisons changed in the engine");
        page.points(cards.learned());
    }

    private void conclusions(Consumer<String> told) {
        ConclusionPages pages = new ConclusionPages(page, cards.conclusions(), effort, told);
        String hospital = "`" + cards.conclusions().archetype() + "`";
        page.heading(2, "What the results hang on");
        page.paragraph(
                "For " + hospital + " and each scenario over " + effort.rankingRuns()
                        + " runs: facts that the hospital does not state, or that nobody knows exactly, and the share of the variance of care lost that "
                        + "each explains by itself. Named are at most three, "
                        + "those apart that explain more than chance would over all of them. What is left is the luck of the single attack.");
        pages.assumptions();
        page.heading(2, "Which conclusions stand");
        page.paragraph("An outer loop of " + effort.points()
                + " states of the world (a Latin hypercube): in each, everything unknown about "
                + hospital + " lies at one place of its range in all runs, the same on all sides, with "
                + effort.runsAtPoint()
                + " runs a side on the same draws. Counted is at how many points the statement holds, with its 95 % interval. With so few runs a "
                + "point can fall on the wrong side by chance, so that a small effect holds less often here than it truly does. A statement "
                + "holds from 95 % of the points on, mostly from 75 %, depends from 50 %.");
        pages.conclusions();
    }

    private void checks() {
        page.heading(2, "Checks against theory");
        page.paragraph("Each is a test of the everyday or the full suite.");
        page.table(
                List.of("what", "against", "test"),
                cards.checks().stream()
                        .map(check -> List.of(check.says(), check.oracle(), "`" + name(check) + "`"))
                        .toList());
    }

    private static String name(Check check) {
        return check.test().replaceFirst("^eu\\.salvus\\.(.*\\.)?(\\w+#)", "$2");
    }
}
