package eu.salvus.simulation.measure;

/**
 * Notes the same in two surveys.
 *
 * @param first one
 * @param second the other
 */
record Both(Survey first, Survey second) implements Reach {
    @Override
    public void concerns(String part) {
        first.concerns(part);
        second.concerns(part);
    }

    @Override
    public boolean covers(String part) {
        return first.covers(part) & second.covers(part);
    }
}
