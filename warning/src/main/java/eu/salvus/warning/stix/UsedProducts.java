package eu.salvus.warning.stix;

import eu.salvus.warning.product.MakersProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/**
 * The list of products somebody uses: a grouping that refers to whoever it is, and then to one {@code software} for each product, whose id is the
 * same for all who have it. It says in our own extension that it is such a list. A later version replaces all of it; one of no products takes it
 * back.
 *
 * @param common what every object says
 * @param who id of the identity whose list it is
 * @param software ids of the products, in the order they stand in
 */
public record UsedProducts(Common common, String who, List<String> software) {
    /** The name of the type. */
    public static final String TYPE = "grouping";

    private static final String SOFTWARE = "software";
    private static final String LIST = "list";
    private static final String IN_USE = "products-in-use";
    private static final String REFS = "object_refs";

    /** Copies the list. */
    public UsedProducts {
        software = List.copyOf(software);
    }

    /** The list of products, which have to be told before it. */
    public static UsedProducts of(Common common, String who, List<MakersProduct> products) {
        return new UsedProducts(
                common,
                who,
                products.stream().map(product -> software(product).id()).toList());
    }

    /** A list as others sent it; nothing when the object is none. One that was revoked is a list of nothing. */
    public static Optional<UsedProducts> from(StixObject object) {
        if (!object.type().equals(TYPE)
                || !object.node()
                        .path("extensions")
                        .path(AdvisorySighting.EXTENSION)
                        .path(LIST)
                        .asString("")
                        .equals(IN_USE)) {
            return Optional.empty();
        }
        List<String> refs = object.texts(REFS);
        List<String> software = object.isRevoked()
                ? List.of()
                : refs.stream().filter(id -> id.startsWith(SOFTWARE + "--")).toList();
        String who = refs.stream()
                .filter(id -> id.startsWith("identity--"))
                .findFirst()
                .orElse("");
        return Common.of(object).map(common -> new UsedProducts(common, who, software));
    }

    /** The list as an object. */
    public StixObject toObject() {
        return StixObject.made(object -> {
            common.write(TYPE, object);
            object.put("context", "unspecified");
            List<String> all = new ArrayList<>(List.of(who));
            all.addAll(software);
            ArrayNode refs = object.putArray(REFS);
            all.forEach(refs::add);
            object.putObject("extensions")
                    .putObject(AdvisorySighting.EXTENSION)
                    .put("extension_type", "property-extension")
                    .put(LIST, IN_USE);
        });
    }

    /** A product as an object: the very same, whoever tells of it. */
    public static StixObject software(MakersProduct product) {
        return StixObject.made(object -> {
            object.put("type", SOFTWARE);
            object.put("spec_version", "2.1");
            object.put("name", product.name());
            object.put("vendor", product.maker());
            object.put("id", ObservableIds.of(object).orElseThrow());
        });
    }

    /** The product an object is; nothing when it is none, says more than that, or has an id that others do not make of it. */
    public static Optional<MakersProduct> product(StixObject object) {
        Optional<String> maker = object.text("vendor");
        Optional<String> name = object.text("name");
        if (!object.type().equals(SOFTWARE) || maker.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        MakersProduct product = new MakersProduct(maker.get(), name.get());
        return software(product).id().equals(object.id()) ? Optional.of(product) : Optional.empty();
    }
}
