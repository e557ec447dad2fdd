package eu.salvus.mal.language;

/**
 * How many assets may stand in a role.
 *
 * @param least the smallest number
 * @param most the largest number; {@link #MANY} for no limit
 */
public record Multiplicity(int least, int most) {
    /** No limit. */
    public static final int MANY = Integer.MAX_VALUE;

    /** Whether so many assets may stand in the role. */
    public boolean allows(int count) {
        return count >= least && count <= most;
    }

    @Override
    public String toString() {
        if (least == most) {
            return Integer.toString(least);
        }
        return most == MANY ? (least == 0 ? "*" : least + "..*") : least + ".." + most;
    }
}
