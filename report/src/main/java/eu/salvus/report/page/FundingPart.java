package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.simulation.SimulationResult;
import eu.salvus.simulation.choice.Choice.Funded;
import java.util.List;
import java.util.stream.Stream;

/** A request for funding, one page, ready to sign: need, measures, costs, effect. */
record FundingPart(Told told) {

    Html html() {
        return Parts.section("funding", told.text("funding.title"))
                .with("class", "page page-after")
                .add(
                        Parts.paragraph(
                                told.text("funding.from", told.report().twin().name())),
                        Parts.head(told.text("funding.need")),
                        Parts.list(need()),
                        Parts.head(told.text("funding.measures")),
                        measures(),
                        signature());
    }

    private List<String> need() {
        SimulationResult result = told.result();
        String scenario = told.report().scenario().name().in(told.words().locale());
        Stream<String> care = told.answer().costsNoCare()
                ? Stream.of(told.text("funding.need-none", scenario))
                : Stream.of(told.text(
                        "funding.need-care",
                        scenario,
                        told.estimates().share(result.care().affected()),
                        told.estimates().careHours(result.care().hours())));
        Stream<String> back = result.recovery().full() == null
                ? Stream.of()
                : Stream.of(told.text(
                        "funding.need-back",
                        told.estimates().duration(result.recovery().full()),
                        told.estimates().duration(result.recovery().fullNinetieth())));
        return Stream.of(care, back, Stream.of(told.text("funding.conditional")))
                .flatMap(each -> each)
                .toList();
    }

    private Html measures() {
        Plan plan = told.report().plan();
        if (plan == null) {
            return missing("funding.missing", "funding.missing.remedy");
        }
        if (!plan.worthAsking()) {
            return missing(
                    plan.choice().best().surelyHelps() ? "funding.free" : "funding.unsure", "funding.unsure.remedy");
        }
        Prices prices = new Prices(told, plan);
        Funded best = plan.choice().best();
        return Html.element(
                "div",
                prices.bill(told.text("funding.table", plan.choice().steps().size())),
                Parts.head(told.text("funding.costs")),
                Parts.paragraph(told.text("funding.total", prices.money(), prices.staffDays(), prices.years())),
                Parts.head(told.text("funding.effect")),
                Parts.paragraph(new Presumed(told, plan).sentence()),
                Parts.list(List.of(
                        told.text("funding.effect-care", prices.seen(best.saved())),
                        told.text("funding.effect-worst", prices.seen(best.tailSaved())),
                        told.text("funding.effect-people", prices.seen(best.spared())))));
    }

    private Html missing(String why, String remedy) {
        return new Element("div")
                .with("class", "missing")
                .add(Html.element("p", told.text(why)), Html.element("p", told.text(remedy)));
    }

    /** Nobody signs where nothing is asked for. */
    private Html signature() {
        Plan plan = told.report().plan();
        return plan != null && !plan.worthAsking()
                ? Html.NOTHING
                : Html.element("div", Parts.head(told.text("funding.signature")), signatures());
    }

    private Html signatures() {
        Element fields = new Element("div").with("class", "sign");
        Stream.of("funding.name", "funding.function", "funding.date", "funding.sign")
                .forEach(key -> fields.add(Html.element("div", told.text(key))));
        return fields;
    }
}
