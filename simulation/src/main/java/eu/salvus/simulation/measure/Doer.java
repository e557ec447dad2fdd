package eu.salvus.simulation.measure;

/** Who can carry a measure out. */
public enum Doer {
    /** Anyone in the house, with the how-to at hand. */
    ANYONE,
    /** A supplier, asked by the message at hand. */
    SUPPLIER,
    /** Whoever runs the computers. */
    IT
}
