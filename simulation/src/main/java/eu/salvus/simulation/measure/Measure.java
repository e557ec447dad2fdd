package eu.salvus.simulation.measure;

import eu.salvus.simulation.content.LocalText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a hospital that costs money, work or care staff's time.
 *
 * @param id unique in the catalogue, in kebab case
 * @param name for people
 * @param summary what it does, in one or two sentences
 * @param group id of its {@link MeasureGroup}
 * @param changes what it changes in a twin, in order; none when the simulator cannot show what it is good for
 * @param notSimulated why there is no change, or null when there are some
 * @param coverage share of the parts concerned that it is meant for, above 0 up to 1
 * @param effectiveness how well it works on these
 * @param cost in euros
 * @param staffDays days of work of the hospital's own people
 * @param leadTimeDays days from the decision until it works
 * @param needs ids of the measures that must be in place or chosen with it
 * @param excludes ids of the measures that make no sense with it
 * @param friction what it takes of care staff's time
 * @param by who can do it
 * @param howTo how to do it oneself
 * @param supplierMessage a message to send to the supplier
 * @param asks laws and guides that ask for it
 */
public record Measure(
        String id,
        LocalText name,
        LocalText summary,
        String group,
        List<Change> changes,
        @Nullable LocalText notSimulated,
        double coverage,
        Effectiveness effectiveness,
        Cost cost,
        StaffDays staffDays,
        int leadTimeDays,
        Set<String> needs,
        Set<String> excludes,
        Friction friction,
        Doer by,
        @Nullable LocalText howTo,
        @Nullable LocalText supplierMessage,
        List<Ask> asks) {

    /** Copies the collections. */
    public Measure {
        changes = List.copyOf(changes);
        needs = Set.copyOf(needs);
        excludes = Set.copyOf(excludes);
        asks = List.copyOf(asks);
    }

    /** Its id: all of it would fill a page. */
    @Override
    public String toString() {
        return id;
    }

    /** Whether the simulator can show what it is good for. */
    public boolean simulated() {
        return !changes.isEmpty();
    }

    /** Whether the law demands it whatever the budget. */
    public boolean required() {
        return asks.stream().anyMatch(Ask::required);
    }

    /** Whether it adds, moves or removes parts, instead of only improving what parts state. */
    public boolean structural() {
        return changes.stream().anyMatch(Change::structural);
    }

    /** The share of the parts concerned on which it truly works, at a place from 0 to 1 in the range of its effectiveness. */
    double share(double place) {
        return coverage * effectiveness.share().at(place);
    }

    /** What it costs a hospital with so many units, over so many years. */
    public Price price(double units, double years) {
        return new Price(
                cost.buy.of(units).plus(cost.perYear.of(units).times(years)),
                staffDays.once.of(units).plus(staffDays.perYear.of(units).times(years)),
                friction.staffHoursPerYear.of(units));
    }

    /**
     * How well a measure works on the parts it is meant for: configuration errors and exceptions leave some as they were.
     *
     * @param share of these parts on which it works, from 0 to 1
     * @param source where the range comes from, or "assumption"
     */
    public record Effectiveness(Amount share, String source) {}

    /**
     * Euros.
     *
     * @param unit what all prices of the measure are counted by
     * @param buy once
     * @param perYear every year
     * @param source where the prices come from, or "assumption"
     */
    public record Cost(Unit unit, Scaled buy, Scaled perYear, String source) {}

    /**
     * Days of work of the hospital's own people.
     *
     * @param once to bring it in
     * @param perYear to keep it
     * @param source where the days come from, or "assumption"
     */
    public record StaffDays(Scaled once, Scaled perYear, String source) {}

    /**
     * Time that the measure itself takes from those who care.
     *
     * @param staffHoursPerYear hours a year that care staff lose to it
     * @param source where they come from, or "assumption"
     */
    public record Friction(Scaled staffHoursPerYear, String source) {}
}
