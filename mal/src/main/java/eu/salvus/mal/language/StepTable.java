package eu.salvus.mal.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which steps each type has, known before anything about them is resolved. */
final class StepTable {
    private final Map<AssetType, Map<String, StepKind>> kinds;

    StepTable(Map<AssetType, Map<String, StepKind>> kinds) {
        this.kinds = kinds;
    }

    @Nullable
    StepKind kind(AssetType type, String step) {
        return kinds.getOrDefault(type, Map.of()).get(step);
    }

    List<String> attackNames(AssetType type) {
        return kinds.getOrDefault(type, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().isAttack())
                .map(Map.Entry::getKey)
                .toList();
    }
}
