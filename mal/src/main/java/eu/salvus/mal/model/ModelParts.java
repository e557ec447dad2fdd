package eu.salvus.mal.model;

import eu.salvus.mal.Problem;
import eu.salvus.mal.language.AssetType;
import eu.salvus.mal.language.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a builder hands to a model. */
record ModelParts(
        Language language,
        List<Problem> warnings,
        Map<String, Object> metadata,
        String[] ids,
        AssetType[] types,
        Map<String, Integer> indices,
        Links[] links,
        Map<Integer, Map<String, Double>> defences,
        Map<Integer, Map<String, @Nullable Object>> extras,
        Map<Integer, Long> numbers,
        List<Entry> entries) {}
