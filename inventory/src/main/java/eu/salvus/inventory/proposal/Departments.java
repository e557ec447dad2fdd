package eu.salvus.inventory.proposal;

import eu.salvus.inventory.yaml.Content;
import eu.salvus.inventory.yaml.YamlValue;
import eu.salvus.twin.Asset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The departments of a hospital, and what words and ids say of them, by {@code content/inventory/devices.yaml}. */
public final class Departments {
    private record Department(String id, List<String> words) {}

    private final List<Department> departments = new ArrayList<>();
    private final Set<String> varieties = new LinkedHashSet<>();

    private Departments(YamlValue file) {
        for (YamlValue item : file.items("departments")) {
            departments.add(new Department(item.need("department"), Words.plain(item.texts("words"))));
        }
        for (YamlValue rule : file.items("rules")) {
            String variety = rule.text("variety");
            if (variety != null) {
                varieties.add(variety);
            }
        }
    }

    /** The shipped departments. */
    public static Departments shipped() {
        return new Departments(Content.file("devices.yaml"));
    }

    /** The department the id or name of an asset of the twin speaks of; null for none. */
    public @Nullable String of(Asset asset) {
        String id = Words.of(asset.id());
        for (Department department : departments) {
            if (id.contains(" " + department.id + " ")) {
                return department.id;
            }
        }
        return named(id + Words.ofName(asset.name()));
    }

    /** What the id of an asset says it is among those of its role; null for nothing. */
    public @Nullable String variety(Asset asset) {
        return Words.find(Words.of(asset.id()), List.copyOf(varieties));
    }

    /** The department that the first of these texts to speak of one speaks of; null for none. */
    @Nullable
    String named(String... texts) {
        for (String text : texts) {
            for (Department department : departments) {
                if (Words.find(text, department.words) != null) {
                    return department.id;
                }
            }
        }
        return null;
    }
}
