package eu.salvus.server.twin;

import eu.salvus.server.Scalar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A twin to be made: of answers, or of a text.
 *
 * @param archetype what sort of provider; null when a text is given
 * @param answers by the id of the question: numbers, true or false, or texts; what is not answered takes its default
 * @param yaml the text of a twin; null when an archetype is given
 */
record NewTwin(
        @Nullable String archetype,
        @Nullable Map<String, @Scalar Object> answers,
        @Nullable String yaml) {}
