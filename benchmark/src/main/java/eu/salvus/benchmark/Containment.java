package eu.salvus.benchmark;

/** Finds how quickly a crisis must end for the attack to reach a wanted share of the steps on average. */
final class Containment {

    private static final int SAMPLE = 400;
    private static final int HALVINGS = 14;
    private static final double SHORTEST = 0.01;
    private static final double LONGEST = 1_000;

    private Containment() {}

    /** Layers whose reactions hold the mean at a share of all steps, as near as it can be. */
    static Layers at(GeneratedHospital hospital, double share) {
        double low = Math.log(SHORTEST);
        double high = Math.log(LONGEST);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double reached = meanReached(hospital.layers(Math.exp(middle)));
            if (reached < share * hospital.graph().steps()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return hospital.layers(Math.exp(low));
    }

    static double meanReached(Layers layers) {
        double reached = 0;
        for (int number = 0; number < SAMPLE; number++) {
            layers.run(number);
            reached += layers.reached();
        }
        return reached / SAMPLE;
    }
}
