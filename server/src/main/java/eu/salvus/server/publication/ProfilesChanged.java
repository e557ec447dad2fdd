package eu.salvus.server.publication;

/** What organisations told that they use is another thing, or may be: told in the transaction in which it becomes so. */
public record ProfilesChanged() {}
