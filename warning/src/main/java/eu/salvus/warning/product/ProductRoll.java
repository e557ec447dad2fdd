package eu.salvus.warning.product;

import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.NetworkIdentity;
import eu.salvus.twin.Site;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Zone;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The products a hospital uses, each once, so that the list says nothing of which machine, where, how many or whose: makers of the table by their
 * canonical names, and names of products cleaned by {@link PublicName}. A product whose maker the table does not know is left out; so is one in
 * whose name stands what the twin calls a machine, a place, an account, an address or a number of a single device.
 */
public final class ProductRoll {
    /** No list is longer. */
    public static final int MOST = 2_000;

    private static final int SHORTEST_SECRET = 3;

    /** No name of a machine or a place has more. */
    private static final int MOST_WORDS = 12;

    private final Vendors vendors;
    private final NameReader names;

    /** With a table of makers. */
    public ProductRoll(Vendors vendors) {
        this.vendors = vendors;
        this.names = new NameReader(vendors);
    }

    /** What twins hold, by maker and name; of more than {@link #MOST} the first. */
    public List<MakersProduct> of(Collection<Twin> twins) {
        Set<String> secrets = new HashSet<>();
        twins.forEach(twin -> secrets(twin, secrets));
        Map<String, MakersProduct> roll = new TreeMap<>();
        Map<List<String>, Optional<MakersProduct>> read = new HashMap<>();
        for (Twin twin : twins) {
            for (Asset asset : twin.assets()) {
                read.computeIfAbsent(written(asset), this::read)
                        .filter(product -> !tells(product, asset, secrets))
                        .ifPresent(product -> roll.merge(
                                PlainText.of(product.maker()) + '\t' + PlainText.compact(product.name()),
                                product,
                                (one, other) -> one.name().compareTo(other.name()) <= 0 ? one : other));
            }
        }
        return roll.values().stream().limit(MOST).toList();
    }

    private static List<String> written(Asset asset) {
        String product = text(asset.product());
        String model = text(asset.model());
        String name = PlainText.of(product).contains(PlainText.of(model)) ? product : product + " " + model;
        return List.of(text(asset.vendor()), name.strip());
    }

    private Optional<MakersProduct> read(List<String> written) {
        String name = written.getLast();
        Vendor said = vendors.find(written.getFirst());
        return vendors.title(said.names().isEmpty() ? names.maker(name) : said)
                .flatMap(maker -> PublicName.of(name).map(cleaned -> new MakersProduct(maker, cleaned)));
    }

    private static boolean tells(MakersProduct product, Asset asset, Set<String> secrets) {
        Set<String> own = new HashSet<>();
        Stream.of(asset.id(), asset.name(), asset.version(), asset.serialNumber())
                .map(ProductRoll::compact)
                .filter(word -> !word.isEmpty())
                .forEach(own::add);
        // Many call a machine as its product is called: that tells nothing.
        own.remove(compact(product.name()));
        own.remove(compact(product.maker() + product.name()));
        own.remove(compact(asset.model()));
        return stands(own, product.name()) || stands(secrets, written(asset).getLast());
    }

    private static boolean stands(Set<String> secrets, String text) {
        String[] words = PlainText.of(text).split(" ");
        for (int from = 0; from < words.length; from++) {
            String part = "";
            for (int to = from; to < words.length && to < from + MOST_WORDS; to++) {
                part += words[to];
                if (secrets.contains(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What people call things here. One plain word for a zone, such as laboratory, is a word of many products, and tells nothing. */
    private static void secrets(Twin twin, Set<String> secrets) {
        secret(twin.name(), secrets);
        for (Site site : twin.sites()) {
            secret(site.name(), secrets);
        }
        for (Account account : twin.accounts()) {
            secret(account.id(), secrets);
            secret(account.name(), secrets);
        }
        for (Zone zone : twin.zones()) {
            String plain = PlainText.of(text(zone.name()));
            if (plain.indexOf(' ') > 0 || plain.chars().anyMatch(Character::isDigit)) {
                secret(plain, secrets);
            }
        }
        for (Asset asset : twin.assets()) {
            NetworkIdentity network = asset.network();
            secret(network.hostName(), secrets);
            network.ipAddresses().forEach(address -> secret(address, secrets));
            network.macAddresses().forEach(address -> secret(address, secrets));
            secret(asset.serialNumber(), secrets);
            secret(asset.udi(), secrets);
        }
    }

    private static void secret(@Nullable String text, Set<String> secrets) {
        String compact = compact(text);
        if (compact.length() >= SHORTEST_SECRET) {
            secrets.add(compact);
        }
    }

    private static String compact(@Nullable String text) {
        return PlainText.compact(text(text));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
