package eu.salvus.simulation.measure;

/** Which parts of a twin a measure reaches. */
interface Reach {
    /** A part that the measure is about, whether or not it would change it. */
    void concerns(String part);

    /** Whether it changes this part; asked only of parts that it would change. */
    boolean covers(String part);
}
