package eu.salvus.mal.language;

import java.util.Map;

/**
 * A kind of link between assets.
 *
 * @param name its name; several associations may share one
 * @param toLeft the role that leads to the left asset, owned by the right one
 * @param toRight the role that leads to the right asset, owned by the left one
 * @param info texts by kind
 */
public record Association(String name, Role toLeft, Role toRight, Map<String, String> info) {}
