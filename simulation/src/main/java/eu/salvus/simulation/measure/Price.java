package eu.salvus.simulation.measure;

/**
 * What a measure costs a hospital.
 *
 * @param euros over the years asked for
 * @param staffDays days of work of the hospital's own people, over the same years
 * @param careHoursPerYear hours a year that care loses to it
 */
public record Price(Amount euros, Amount staffDays, Amount careHoursPerYear) {
    /** Nothing. */
    public static final Price FREE = new Price(Amount.ZERO, Amount.ZERO, Amount.ZERO);

    /** This and another, of the same years. */
    public Price plus(Price other) {
        return new Price(
                euros.plus(other.euros),
                staffDays.plus(other.staffDays),
                careHoursPerYear.plus(other.careHoursPerYear));
    }
}
