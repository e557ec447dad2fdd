package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Figures;
import eu.salvus.simulation.advice.Demand;
import eu.salvus.simulation.advice.Demand.State;
import eu.salvus.simulation.advice.Remains;
import eu.salvus.simulation.advice.Scope;
import eu.salvus.simulation.measure.Ask;
import eu.salvus.simulation.measure.Price;
import java.util.List;
import java.util.stream.Collectors;

/** What the law demands whatever the budget: what is not paid for by name, with its cost. */
record LawPart(Told told, Plan plan) {

    Html html() {
        return Parts.section("law", told.text("plan.law"))
                .with("class", "page")
                .add(
                        Parts.note(told.text(plan.scope() == Scope.LIKELY ? "page.scope" : "page.scope-small")),
                        Parts.paragraph(told.text(
                                "plan.law-stand",
                                plan.demanded(State.IN_PLACE).size(),
                                plan.demanded(State.FUNDED).size())),
                        unfunded(),
                        Parts.paragraph(remains()),
                        toCheck());
    }

    private Html unfunded() {
        List<Demand> unfunded = plan.demanded(State.UNFUNDED);
        if (unfunded.isEmpty()) {
            return Html.NOTHING;
        }
        Prices prices = new Prices(told, plan);
        Grid grid = Grid.of(
                        told.text("page.unfunded-note"),
                        told.text("page.measure"),
                        told.text("plan.law-place"),
                        prices.cost(),
                        told.text("page.measure-days"))
                .ofTextsAt(1);
        for (Demand demand : unfunded) {
            Price price = demand.price();
            grid.row(
                    name(demand),
                    asks(demand),
                    price == null ? told.text("story.none") : prices.euros(price.euros()),
                    price == null ? told.text("story.none") : prices.amount(price.staffDays()));
        }
        return Html.element("div", Parts.head(told.text("page.unfunded")), grid.html());
    }

    /** What the law demands and what is left of the budget would still pay. */
    private String remains() {
        Remains remains = plan.remains();
        if (remains == null || remains.demands().isEmpty()) {
            return "";
        }
        String names = remains.demands().stream().map(this::name).collect(Collectors.joining(told.text("plan.join")));
        Figures figures = told.words().figures();
        String euros = told.text("page.euros", figures.whole(Math.floor(remains.money())));
        return Double.isInfinite(remains.staffDays())
                ? told.text("page.remains", euros, names)
                : told.text("page.remains-with-days", euros, figures.whole(Math.floor(remains.staffDays())), names);
    }

    private Html toCheck() {
        List<String> open = plan.demanded(State.TO_CHECK).stream()
                .map(demand -> told.text("page.ranged", name(demand), asks(demand)))
                .toList();
        return open.isEmpty()
                ? Html.NOTHING
                : new Element("div").add(Parts.head(told.text("plan.law-check")), Parts.list(open));
    }

    private String name(Demand demand) {
        return demand.measure().name().in(told.words().locale());
    }

    private String asks(Demand demand) {
        return demand.measure().asks().stream()
                .filter(Ask::required)
                .map(ask -> ask.of().in(told.words().locale()))
                .collect(Collectors.joining(told.text("plan.join")));
    }
}
