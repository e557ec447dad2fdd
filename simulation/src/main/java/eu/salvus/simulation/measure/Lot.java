package eu.salvus.simulation.measure;

import eu.salvus.mal.random.Draws;

/**
 * Draws the parts that a measure reaches: those whose uniform number is below a share. The number depends on the measure and the part
 * alone, so that the parts reached by a small share are among those reached by a greater one.
 */
final class Lot implements Reach {
    private static final int PURPOSE = 768;

    private final String measure;
    private final double share;

    Lot(Measure measure, Effect effect) {
        this.measure = measure.id();
        share = measure.share(effect.place(measure));
    }

    static double uniform(String measure, String part) {
        return Draws.uniform(0, 0, Draws.key("measure", measure, part), PURPOSE, 0);
    }

    @Override
    public void concerns(String part) {}

    @Override
    public boolean covers(String part) {
        return uniform(measure, part) < share;
    }
}
