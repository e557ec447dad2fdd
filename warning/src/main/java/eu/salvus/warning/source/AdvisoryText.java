package eu.salvus.warning.source;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import eu.salvus.warning.Advisory;
import eu.salvus.warning.VersionStatement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A neutral advisory as a text that can be kept anywhere: what came as no document of CSAF is kept so. */
public final class AdvisoryText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(VersionStatement.class, Typed.class)
            // The same advisory is the same text, in whatever order its maps happen to lie.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private AdvisoryText() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = VersionStatement.Unstated.class, name = "unstated"),
        @JsonSubTypes.Type(value = VersionStatement.Exactly.class, name = "exactly"),
        @JsonSubTypes.Type(value = VersionStatement.Range.class, name = "range")
    })
    private interface Typed {}

    /** Writes it as JSON; the same advisory always gives the same text. */
    public static String write(Advisory advisory) {
        return MAPPER.writeValueAsString(advisory);
    }

    /**
     * Reads it.
     *
     * @throws UnreadableException when it is not what {@link #write} wrote
     */
    public static Advisory read(String text) throws UnreadableException {
        try {
            return MAPPER.readValue(text, Advisory.class);
        } catch (JacksonException wrong) {
            throw new UnreadableException(
                    "an advisory that was kept",
                    "",
                    "it cannot be read: " + wrong.getOriginalMessage(),
                    "forget it; its source brings it again");
        }
    }
}
