package eu.salvus.simulation.measure;

import java.util.Map;

/** How well measures work: for each a place from 0 to 1 in the range of its effectiveness. */
public final class Effect {
    /** Every measure in the middle of its range. */
    public static final Effect MIDDLE = new Effect(Map.of());

    private static final double HALF = 0.5;

    private final Map<String, Double> places;

    private Effect(Map<String, Double> places) {
        this.places = places;
    }

    /**
     * Some measures elsewhere than in the middle.
     *
     * @param places by id of measure, each from 0 to 1
     * @throws IllegalArgumentException when a place is out of range
     */
    public static Effect of(Map<String, Double> places) {
        places.forEach((id, place) -> {
            if (!(place >= 0 && place <= 1)) {
                throw new IllegalArgumentException(
                        "the effect of " + id + " is placed at " + place + "; write a number from 0 to 1");
            }
        });
        return new Effect(Map.copyOf(places));
    }

    /** The place of a measure. */
    public double place(Measure measure) {
        return places.getOrDefault(measure.id(), HALF);
    }
}
