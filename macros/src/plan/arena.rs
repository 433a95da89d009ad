//! Where the values of one inference lie in one block of memory: values that are not needed at the same time share it.

use super::{Buffers, Place};
use crate::layers::Paths;
use crate::model::{Model, Size, Value};

/// The memory of one inference: every value at its place.
pub(crate) struct Arena {
    /// How many numbers there are.
    pub length: u64,
    /// The places, in the order of their first use.
    pub regions: Vec<Region>,
}

/// The place of one value after the other, or of a panel.
#[derive(Clone, Debug)]
pub(crate) struct Region {
    pub place: Place,
    pub offset: u64,
    pub length: u64,
    /// The first and the last node that use it; an output is used to the end.
    pub first: usize,
    pub last: usize,
}

/// What an inference needs for some time: room for one value after the other, a panel, or the memory of a layer.
#[derive(Clone)]
pub(crate) struct Needed {
    pub place: Place,
    /// How many numbers; nothing for the memory of a layer that is a type.
    pub length: Option<Size>,
    /// Whether every sample of a batch needs as many.
    pub per_sample: bool,
    /// What is as long if it is the same of another.
    pub kind: String,
    /// The first and the last node that need it.
    pub first: usize,
    pub last: usize,
}

impl Needed {
    /// Whether another is needed at the same time.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

impl Region {
    pub(super) fn of(needed: &Needed, length: u64) -> Self {
        Self { place: needed.place, offset: 0, length, first: needed.first, last: needed.last }
    }
}

impl Arena {
    pub(crate) fn region(&self, place: Place) -> Option<&Region> {
        self.regions.iter().find(|region| region.place == place)
    }
}

/// Everything that an inference needs, in the order of the first use; outputs if they are in its memory.
pub(super) fn needed(model: &Model, buffers: &Buffers, outputs: bool) -> Vec<Needed> {
    let (mut all, paths): (Vec<Needed>, _) = (Vec::new(), Paths::of(&model.names));
    let mut need =
        |place, length: Option<Size>, per_sample, kind, node, last| match all.iter_mut().find(|needed| needed.place == place) {
            Some(needed) => needed.last = needed.last.max(last),
            None => all.push(Needed { place, length, per_sample, kind, first: node, last }),
        };
    for (node, facts) in model.nodes.iter().enumerate() {
        for value in facts.reads.iter().copied().chain([Value::Node(node)]) {
            let place = buffers.place(value);
            let (length, last) = match place {
                Place::Output(port) if outputs => (model.outputs[port].shape.len(), model.nodes.len()),
                Place::Own(index) => (buffers.own[index].length.clone(), node),
                _ => continue,
            };
            let kind = format!("value {}", length.tokens());
            need(place, Some(length), true, kind, node, last);
        }
        let Some(layer) = &facts.layer else { continue };
        if let Some(panel) = layer.panel(&paths.private) {
            let kind = format!("panel {}", panel.tokens());
            need(Place::Panel(node), Some(panel), false, kind, node, node);
        } else if let Some(memory) = layer.memory(&paths) {
            need(Place::Work(node), None, false, memory.to_string(), node, node);
        }
    }
    all
}

/// Plans the memory of one sample, if the macro knows all lengths.
pub(super) fn arena(needed: &[Needed]) -> Option<Arena> {
    let region = |needed: &Needed| Some(Region::of(needed, needed.length.as_ref()?.value()?));
    let mut regions = needed.iter().map(region).collect::<Option<Vec<_>>>()?;
    let least = least(&regions);
    let length = place_all(&mut regions, least)?;
    Some(Arena { length, regions })
}

/// How much is needed at once at the largest moment, which is one when something comes to be needed.
pub(super) fn least(regions: &[Region]) -> u64 {
    let needed = |node: usize| -> u64 {
        regions.iter().filter(|region| region.first <= node && node <= region.last).map(|region| region.length).sum()
    };
    regions.iter().map(|region| needed(region.first)).max().unwrap_or(0)
}

/// How many orders are tried at random before the best so far is taken.
const TRIES: usize = 500;

/// Gives every region its offset, and tells how much they take together. Regions are laid one after the other, each into the lowest gap; which order
/// is best cannot be told beforehand, so several are tried, until one takes no more than the least that is possible.
fn place_all(regions: &mut [Region], least: u64) -> Option<u64> {
    let mut best = None::<(u64, Vec<u64>)>;
    for (number, order) in orders(regions).take(TRIES).enumerate() {
        let (length, offsets) = lay(regions, &order);
        if best.as_ref().is_none_or(|(shortest, _)| length < *shortest) {
            best = Some((length, offsets));
        }
        let is_least = best.as_ref().is_some_and(|(length, _)| *length == least);
        // One region or two leave nothing to chance.
        if is_least || (number > 3 && regions.len() < 3) {
            break;
        }
    }
    let (length, offsets) = best?;
    for (region, offset) in regions.iter_mut().zip(offsets) {
        region.offset = offset;
    }
    Some(length)
}

/// Orders in which regions may be laid: the sensible ones, then some at random.
fn orders(regions: &[Region]) -> impl Iterator<Item = Vec<usize>> {
    let (count, mut random) = (regions.len(), 1_u64);
    let sensible = [
        order_by(regions, |region| (u64::MAX - (region.last - region.first) as u64, u64::MAX - region.length)),
        order_by(regions, |region| (region.first as u64, u64::MAX - region.length)),
        order_by(regions, |region| (u64::MAX - region.length, region.first as u64)),
    ];
    sensible.into_iter().chain(std::iter::from_fn(move || Some(shuffled(count, &mut random))))
}

/// The regions from below, as they come to lie in each of these orders.
pub(super) fn candidates(regions: &[Region]) -> impl Iterator<Item = Vec<usize>> {
    orders(regions).map(|order| {
        let (_, offsets) = lay(regions, &order);
        let mut from_below: Vec<_> = (0..regions.len()).collect();
        from_below.sort_by_key(|index| (offsets[*index], regions[*index].length));
        from_below
    })
}

fn order_by<K: Ord>(regions: &[Region], key: impl Fn(&Region) -> K) -> Vec<usize> {
    let mut order: Vec<_> = (0..regions.len()).collect();
    order.sort_by_key(|index| key(&regions[*index]));
    order
}

/// An order that only the state decides, so that a declaration always becomes the same code.
fn shuffled(count: usize, random: &mut u64) -> Vec<usize> {
    let mut order: Vec<_> = (0..count).collect();
    for index in (1..count).rev() {
        *random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = (*random >> 33) as usize % (index + 1);
        order.swap(index, other);
    }
    order
}

/// Lays regions in this order, each as low as those allow that are needed at the same time.
fn lay(regions: &[Region], order: &[usize]) -> (u64, Vec<u64>) {
    let mut offsets = vec![0; regions.len()];
    let mut laid: Vec<usize> = Vec::new();
    let mut total = 0;
    for index in order {
        let region = &regions[*index];
        let meets = |other: &&usize| regions[**other].first <= region.last && region.first <= regions[**other].last;
        let mut others: Vec<_> =
            laid.iter().filter(meets).map(|other| (offsets[*other], offsets[*other] + regions[*other].length)).collect();
        others.sort_unstable();
        let mut offset = 0;
        for (start, end) in others {
            if start >= offset + region.length {
                break;
            }
            offset = offset.max(end);
        }
        offsets[*index] = offset;
        total = total.max(offset + region.length);
        laid.push(*index);
    }
    (total, offsets)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region(length: u64, first: usize, last: usize) -> Region {
        Region { place: Place::Own(0), offset: 0, length, first, last }
    }

    /// No two regions that are needed at the same time overlap; how much all take, and the least that is possible.
    fn planned(regions: &mut [Region]) -> (u64, u64) {
        let least = least(regions);
        let length = place_all(regions, least).unwrap();
        for (index, one) in regions.iter().enumerate() {
            assert!(one.offset + one.length <= length);
            for other in &regions[index + 1..] {
                let at_once = one.first <= other.last && other.first <= one.last;
                let apart = one.offset + one.length <= other.offset || other.offset + other.length <= one.offset;
                assert!(!at_once || apart, "{one:?} {other:?}");
            }
        }
        (length, least)
    }

    #[test]
    fn a_chain_takes_its_largest_pair() {
        let mut chain = [region(64, 0, 1), region(32, 1, 2), region(10, 2, 3), region(80, 3, 4), region(8, 4, 5)];
        assert_eq!(planned(&mut chain), (96, 96));
    }

    #[test]
    fn what_a_later_sum_needs_stays() {
        let mut residual = [region(100, 0, 3), region(100, 1, 2), region(100, 2, 3), region(10, 3, 4)];
        assert_eq!(planned(&mut residual), (300, 300));
    }

    #[test]
    fn random_graphs_come_near_the_least() {
        let mut random = 7_u64;
        let mut next = |most: u64| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) % most
        };
        let (mut taken, mut needed) = (0, 0);
        for _ in 0..100 {
            let mut regions: Vec<_> =
                (0..12).map(|node| region(1 + next(50), node, node + 1 + usize::try_from(next(4)).unwrap())).collect();
            let (length, least) = planned(&mut regions);
            assert!(length >= least);
            taken += length;
            needed += least;
        }
        assert!(taken * 100 <= needed * 103, "{taken} for {needed}");
    }
}
