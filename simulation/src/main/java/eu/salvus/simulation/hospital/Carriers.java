package eu.salvus.simulation.hospital;

import eu.salvus.simulation.outage.OutageLog;
import java.util.Arrays;

/**
 * What goes out with what: a hypervisor takes its virtual machines, an isolated zone its flows, the Internet the remote accesses
 * and hosted services, a jump host its remote access. A resource is out while it is out itself or any of its carriers is.
 */
public final class Carriers {
    private final int[] offsets;
    private final int[] carried;

    Carriers(int resources, int[] carrier, int[] carriedBy) {
        offsets = new int[resources + 1];
        for (int each : carrier) {
            offsets[each + 1]++;
        }
        for (int resource = 0; resource < resources; resource++) {
            offsets[resource + 1] += offsets[resource];
        }
        int[] next = offsets.clone();
        carried = new int[carrier.length];
        for (int i = 0; i < carrier.length; i++) {
            carried[next[carrier[i]]++] = carriedBy[i];
        }
    }

    /** The number of resources. */
    public int resources() {
        return offsets.length - 1;
    }

    /** The resources that go out with this one, directly. */
    public int[] carriedBy(int resource) {
        return Arrays.copyOfRange(carried, offsets[resource], offsets[resource + 1]);
    }

    /**
     * Completes a log with what is carried, over any number of levels. Times do not change. Indices beyond the resources (the
     * gates of digital services) carry nothing.
     *
     * @param own a sorted log of what happened to each resource itself
     * @param whole is cleared, and filled with every transition
     * @param reasons scratch of one number per index in the log; whatever it holds is lost
     */
    public void spread(OutageLog own, OutageLog whole, int[] reasons) {
        whole.clear();
        Arrays.fill(reasons, 0);
        for (int i = 0; i < own.size(); i++) {
            change(own.time(i), own.resource(i), own.out(i), whole, reasons);
        }
    }

    private void change(double time, int resource, boolean out, OutageLog whole, int[] reasons) {
        int before = reasons[resource];
        reasons[resource] += out ? 1 : -1;
        if ((before == 0) == (reasons[resource] == 0)) {
            return;
        }
        whole.add(time, resource, out);
        if (resource >= resources()) {
            return;
        }
        for (int i = offsets[resource]; i < offsets[resource + 1]; i++) {
            change(time, carried[i], out, whole, reasons);
        }
    }
}
