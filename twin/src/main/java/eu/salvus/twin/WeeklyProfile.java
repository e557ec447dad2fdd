package eu.salvus.twin;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A number for each of the 168 hours of a week, Monday 0 h first: patients per hour, or people on duty.
 * The last block that covers an hour gives its value; an hour that no block covers is 0.
 *
 * @param blocks in the order they are written; never empty
 */
public record WeeklyProfile(List<Block> blocks) {
    /** Hours in a week. */
    public static final int HOURS = 168;

    private static final int DAY = 24;

    /** Copies the blocks. */
    public WeeklyProfile {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("a weekly profile needs at least one block");
        }
    }

    /** The same value at every hour. */
    public static WeeklyProfile constant(double rate) {
        return new WeeklyProfile(List.of(Block.always(rate)));
    }

    /** The profile of these blocks. */
    public static WeeklyProfile of(Block... blocks) {
        return new WeeklyProfile(List.of(blocks));
    }

    /** The values by hour of the week, 168 of them; a new array each time. */
    public double[] hourly() {
        double[] rates = new double[HOURS];
        for (Block block : blocks) {
            for (DayOfWeek day : block.days) {
                int first = (day.getValue() - 1) * DAY + block.from;
                int length = block.to > block.from ? block.to - block.from : block.to + DAY - block.from;
                for (int hour = first; hour < first + length; hour++) {
                    rates[hour % HOURS] = block.rate;
                }
            }
        }
        return rates;
    }

    /**
     * A value for some hours of some days.
     *
     * @param days on which the block begins, Monday first; never empty
     * @param from first hour, 0 to 23
     * @param to hour at which it ends, 0 to 24; not after {@code from} means it runs into the next day
     * @param rate the value, at least 0
     */
    public record Block(Set<DayOfWeek> days, int from, int to, double rate) {
        /**
         * Copies the days.
         *
         * @throws IllegalArgumentException when a number is out of range or there is no day
         */
        public Block {
            if (days.isEmpty()
                    || from < 0
                    || from > 23
                    || to < 0
                    || to > 24
                    || !(rate >= 0)
                    || rate == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("a block needs days, hours from 0 to 24 and a rate of at least 0: "
                        + days + " " + from + "-" + to + " " + rate);
            }
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        }

        /** The value at every hour of every day. */
        public static Block always(double rate) {
            return new Block(EnumSet.allOf(DayOfWeek.class), 0, DAY, rate);
        }

        /** The value on these days, such as Monday to Friday, between two hours. */
        public static Block of(DayOfWeek first, DayOfWeek last, int from, int to, double rate) {
            List<DayOfWeek> days = new ArrayList<>();
            for (DayOfWeek day = first; days.size() < 7; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    break;
                }
            }
            return new Block(EnumSet.copyOf(days), from, to, rate);
        }

        /** Whether this block covers every hour of every day. */
        public boolean coversAll() {
            return days.size() == 7 && from == 0 && to == DAY;
        }
    }
}
