package eu.salvus.warning.provider;

import java.util.List;

/** Says what is wrong with a document that is kept all the same. */
@FunctionalInterface
public interface DocumentCheck {
    /** Says nothing. */
    DocumentCheck NONE = (name, bytes) -> List.of();

    /**
     * What is wrong, in English; may be asked by several threads.
     *
     * @param name of the document, for the texts
     */
    List<String> complaints(String name, byte[] bytes);
}
