package eu.salvus.server.simulation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * One attack to be replayed, with the words of the player, as the module {@code report} makes it and its {@code replay.schema.json} describes
 * it.
 *
 * @param value data and texts
 */
record ReplayPayload(@JsonValue Map<String, Object> value) {}
