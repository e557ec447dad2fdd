package eu.salvus.server.telling;

import eu.salvus.server.twin.Twins;
import eu.salvus.twin.Twin;
import eu.salvus.warning.product.MakersProduct;
import eu.salvus.warning.product.ProductRoll;
import eu.salvus.warning.product.Vendors;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The products that an organisation uses, as its twins have them now. */
@Component
class InUse {

    private final Twins twins;
    private final ProductRoll roll = new ProductRoll(Vendors.builtIn());

    InUse(Twins twins) {
        this.twins = twins;
    }

    List<MakersProduct> of(UUID organisation) {
        List<Twin> all = twins.all(organisation).stream()
                .map(twin -> twins.twin(organisation, twin.id(), twin.version()))
                .toList();
        return roll.of(all);
    }
}
