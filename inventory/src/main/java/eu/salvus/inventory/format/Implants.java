package eu.salvus.inventory.format;

import eu.salvus.inventory.Identity;
import eu.salvus.inventory.yaml.Content;
import eu.salvus.inventory.yaml.YamlValue;
import java.util.List;

/** Knows by their words what is implanted into people, and what is used up: neither stands on a network of the hospital. */
final class Implants {
    private final List<String> implants;
    private final List<String> consumables;

    private Implants(List<String> implants, List<String> consumables) {
        this.implants = implants;
        this.consumables = consumables;
    }

    static Implants shipped() {
        YamlValue file = Content.file("not-on-a-network.yaml");
        return new Implants(plain(file.texts("implants")), plain(file.texts("consumables")));
    }

    private static List<String> plain(List<String> words) {
        return words.stream().map(Identity::plain).toList();
    }

    boolean named(String words) {
        return contains(words, implants);
    }

    boolean consumable(String words) {
        return contains(words, consumables);
    }

    private static boolean contains(String words, List<String> list) {
        String plain = Identity.plain(words);
        return list.stream().anyMatch(plain::contains);
    }
}
