package eu.salvus.simulation.measure;

/**
 * What a measure costs a hospital.
 *
 * @param euros over the years asked for
 * @param staffDays days of work of the hospital's own people, over the same years
 * @param staffHoursPerYear hours a year that care staff lose to it
 */
public record Price(Amount euros, Amount staffDays, Amount staffHoursPerYear) {
    /** This and another, of the same years. */
    public Price plus(Price other) {
        return new Price(
                euros.plus(other.euros),
                staffDays.plus(other.staffDays),
                staffHoursPerYear.plus(other.staffHoursPerYear));
    }
}
