package eu.salvus.warning.alert;

/**
 * An alert an organisation already has.
 *
 * @param alert as it is
 * @param state what people have said to it
 */
public record Known(Alert alert, State state) {}
