//! Plans of chains by hand, and of random graphs against what must hold for each.

use super::slopes::{self, How, slopes};
use super::values::{Facts, Group, Pass, values};
use crate::layers::Behaviour;
use crate::model::Value;

/// A chain as facts: its end is the output.
fn chain(behaviours: &[Behaviour]) -> Vec<Facts> {
    let fact = |(index, behaviour): (usize, &Behaviour)| Facts {
        behaviour: *behaviour,
        overwrites: 1,
        reads: vec![index.checked_sub(1).map_or(Value::Input(0), Value::Node)],
        joins: false,
        output: (index + 1 == behaviours.len()).then_some(0),
        ..Facts::default()
    };
    behaviours.iter().enumerate().map(fact).collect()
}

/// The groups of a chain as numbers: 0 is the input.
fn numbers(behaviours: &[Behaviour], pass: Pass) -> Vec<usize> {
    let number = |group: &Group| match group {
        Group::Input(_) => 0,
        Group::Own(number) => number + 1,
    };
    values(&chain(behaviours), pass).of.iter().map(number).collect()
}

fn training(behaviours: &[Behaviour]) -> Vec<usize> {
    numbers(behaviours, Pass::Training)
}

fn inference(behaviours: &[Behaviour]) -> Vec<usize> {
    numbers(behaviours, Pass::Inference)
}

/// The groups of the gradients of a chain, numbered in the order of computation: 0 is the input.
fn gradients(behaviours: &[Behaviour]) -> Vec<usize> {
    let groups = slopes(&chain(behaviours), |_, _| false).of;
    let mut known = vec![slopes::Group::Input(0)];
    let mut number = |group: &slopes::Group| {
        known.iter().position(|other| other == group).unwrap_or_else(|| {
            known.push(*group);
            known.len() - 1
        })
    };
    groups.iter().map(&mut number).collect()
}

const DENSE: Behaviour = Behaviour {
    identity: false,
    identity_in_inference: false,
    in_place: false,
    infer_in_place: false,
    slope_in_place: false,
    keeps_input: true,
    keeps_output: false,
};
const RELU: Behaviour =
    Behaviour { in_place: true, infer_in_place: true, slope_in_place: true, keeps_input: false, keeps_output: true, ..DENSE };
const GELU: Behaviour = Behaviour { in_place: false, infer_in_place: true, slope_in_place: true, keeps_input: true, ..DENSE };
const DROPOUT: Behaviour =
    Behaviour { identity_in_inference: true, in_place: true, slope_in_place: true, keeps_input: false, ..DENSE };
const FLATTEN: Behaviour = Behaviour { identity: true, slope_in_place: true, keeps_input: false, ..DENSE };

#[test]
fn an_activation_overwrites_what_nobody_needs() {
    assert_eq!(training(&[DENSE, RELU, DENSE]), [1, 1, 2]);
    assert_eq!(training(&[DENSE, GELU, DENSE]), [1, 2, 3]);
    assert_eq!(training(&[DENSE, RELU, DROPOUT, DENSE]), [1, 1, 2, 3]);
    assert_eq!(training(&[DENSE, DROPOUT, RELU]), [1, 1, 1]);
}

#[test]
fn the_input_is_never_overwritten_and_never_the_output() {
    assert_eq!(training(&[RELU, DENSE]), [1, 2]);
    assert_eq!(training(&[FLATTEN]), [1]);
    assert_eq!(inference(&[FLATTEN, DROPOUT]), [0, 1]);
    assert_eq!(inference(&[FLATTEN, RELU, DENSE]), [0, 1, 2]);
}

#[test]
fn gradients_are_computed_in_place_except_in_the_callers_input() {
    assert_eq!(gradients(&[FLATTEN, DENSE, RELU, DENSE]), [0, 1, 1, 2]);
    assert_eq!(gradients(&[RELU, DENSE]), [1, 2]);
    assert_eq!(gradients(&[RELU, FLATTEN, DROPOUT, DENSE]), [1, 1, 1, 2]);
    assert_eq!(gradients(&[FLATTEN, FLATTEN]), [0, 1]);
    assert_eq!(gradients(&[FLATTEN, GELU]), [0, 1]);
}

#[test]
fn an_activation_of_the_input_writes_elsewhere() {
    assert_eq!(training(&[RELU, RELU, DENSE]), [1, 2, 3]);
    assert_eq!(training(&[FLATTEN, RELU]), [0, 1]);
    assert_eq!(training(&[GELU, RELU]), [1, 1]);
    assert_eq!(inference(&[RELU, RELU, DENSE]), [1, 1, 2]);
    assert_eq!(inference(&[DROPOUT, FLATTEN, GELU]), [0, 0, 1]);
}

#[test]
fn identities_cost_nothing_wherever_they_are() {
    assert_eq!(training(&[FLATTEN, DENSE, FLATTEN, RELU, FLATTEN]), [0, 1, 1, 1, 1]);
    assert_eq!(inference(&[FLATTEN, DENSE, FLATTEN, RELU, FLATTEN]), [0, 1, 1, 1, 1]);
    // What is kept under one name is kept under the other.
    assert_eq!(training(&[DENSE, RELU, FLATTEN, DROPOUT]), [1, 1, 1, 2]);
    assert_eq!(training(&[DENSE, FLATTEN, GELU, RELU]), [1, 1, 2, 2]);
}

#[test]
fn dropout_is_a_layer_in_training_only() {
    assert_eq!((training(&[DROPOUT]), inference(&[DROPOUT]), gradients(&[DROPOUT])), (vec![1], vec![1], vec![1]));
    assert_eq!(training(&[DENSE, DROPOUT]), [1, 1]);
    assert_eq!(inference(&[DENSE, DROPOUT]), [1, 1]);
    assert_eq!(training(&[DROPOUT, DROPOUT, DENSE]), [1, 1, 2]);
    assert_eq!(inference(&[DROPOUT, DROPOUT, DENSE]), [0, 0, 1]);
    // Softmax, which backward reads, before it.
    assert_eq!(training(&[DENSE, RELU, DROPOUT]), [1, 1, 2]);
}

/// The behaviours that the graphs below are made of.
const ADD: Behaviour =
    Behaviour { in_place: true, infer_in_place: true, slope_in_place: true, keeps_input: false, keeps_output: false, ..DENSE };
const MULTIPLY: Behaviour = Behaviour { infer_in_place: true, slope_in_place: true, ..DENSE };
const CONCAT: Behaviour = Behaviour { keeps_input: false, ..DENSE };

/// Of two inputs and two outputs: every entry may read every value above it.
fn random_graph(state: &mut u64) -> Vec<Facts> {
    let mut next = |below: usize| {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(*state >> 33).unwrap() % below
    };
    let count = 2 + next(9);
    let kinds = [DENSE, RELU, GELU, DROPOUT, FLATTEN, Behaviour { keeps_output: true, ..DENSE }, ADD, MULTIPLY, CONCAT];
    let mut nodes: Vec<Facts> = Vec::new();
    for index in 0..count {
        let mut value = || match next(index + 2) {
            0 => Value::Input(0),
            1 => Value::Input(1),
            node => Value::Node(node - 2),
        };
        let first = value();
        let second = value();
        let kind = next(kinds.len());
        let joins = kind >= 6;
        let reads = if joins { vec![first, second] } else { vec![first] };
        let overwrites = if kind == 6 { 2 } else { 1 };
        nodes.push(Facts { behaviour: kinds[kind], overwrites, reads, joins, ..Facts::default() });
    }
    // What nobody reads is an output, and so is the first node.
    let unread: Vec<_> = (0..count).filter(|node| nodes.iter().all(|other| !other.reads.contains(&Value::Node(*node)))).collect();
    for (port, node) in [0].into_iter().chain(unread.into_iter().filter(|node| *node > 0)).enumerate() {
        nodes[node].output = Some(port);
    }
    nodes
}

/// Runs a plan: every place holds the name of the value that was computed last in it.
fn values_are_there(nodes: &[Facts], pass: Pass) {
    let plan = values(nodes, pass);
    let mut memory: std::collections::HashMap<Group, Value> = std::collections::HashMap::new();
    let place = |value: Value| match value {
        Value::Input(port) => Group::Input(port),
        Value::Node(node) => plan.of[node],
    };
    // What a value's numbers are: those of the value that it is another name of.
    let mut numbers: Vec<Value> = Vec::new();
    let mut needed: Vec<(Group, Value)> = Vec::new();
    for port in 0..2 {
        memory.insert(Group::Input(port), Value::Input(port));
    }
    let original = |numbers: &[Value], value: Value| match value {
        Value::Node(node) => numbers[node],
        input => input,
    };
    for (index, facts) in nodes.iter().enumerate() {
        for read in &facts.reads {
            assert_eq!(memory[&place(*read)], original(&numbers, *read), "{index} reads what was overwritten: {nodes:?}");
        }
        let identity = facts.behaviour.identity || (pass == Pass::Inference && facts.behaviour.identity_in_inference);
        let shared = facts.reads.iter().any(|read| place(*read) == plan.of[index]);
        assert!(!matches!(plan.of[index], Group::Input(_)) || (identity && facts.output.is_none()), "{nodes:?}");
        let of = if identity && shared { original(&numbers, facts.reads[0]) } else { Value::Node(index) };
        numbers.push(of);
        if facts.behaviour.keeps_input && pass == Pass::Training {
            needed.extend(facts.reads.iter().map(|read| (place(*read), original(&numbers, *read))));
        }
        if (facts.behaviour.keeps_output && pass == Pass::Training) || facts.output.is_some() {
            needed.push((plan.of[index], of));
        }
        memory.insert(plan.of[index], of);
    }
    for (group, value) in needed {
        assert_eq!(memory[&group], value, "{nodes:?}");
    }
    let mut outputs: Vec<_> =
        nodes.iter().zip(&plan.of).filter(|(facts, _)| facts.output.is_some()).map(|(_, group)| group).collect();
    let count = outputs.len();
    outputs.sort();
    outputs.dedup();
    assert_eq!(outputs.len(), count, "two outputs in one place: {nodes:?}");
}

#[test]
fn in_random_graphs_no_value_is_overwritten_that_somebody_needs() {
    let mut state = 1;
    for _ in 0..20_000 {
        let nodes = random_graph(&mut state);
        values_are_there(&nodes, Pass::Training);
        values_are_there(&nodes, Pass::Inference);
    }
}

/// Runs a plan with numbers: a node's gradient counts the ways from it to the outputs, if every layer passes on what it is given.
fn ways(nodes: &[Facts]) {
    let plan = slopes(nodes, |_, _| true);
    let mut memory: std::collections::HashMap<slopes::Group, u64> = std::collections::HashMap::new();
    let mut expected: std::collections::HashMap<Value, u64> = std::collections::HashMap::new();
    for (index, facts) in nodes.iter().enumerate() {
        if let Some(port) = facts.output {
            memory.insert(slopes::Group::Output(port), 1);
            expected.insert(Value::Node(index), 1);
        }
    }
    for (index, facts) in nodes.iter().enumerate().rev() {
        let slope = expected.get(&Value::Node(index)).copied().unwrap_or_default();
        let is_alias = facts.behaviour.identity && facts.output.is_none();
        for read in &facts.reads {
            *expected.entry(*read).or_default() += slope;
        }
        if is_alias {
            continue;
        }
        assert_eq!(memory[&plan.of[index]], slope, "{index} of {nodes:?}");
        let mut order: Vec<_> = plan.into[index].iter().collect();
        order.sort_by_key(|(_, how)| *how == How::InPlace);
        for (group, how) in order {
            match how {
                How::InPlace => assert_eq!(*group, plan.of[index]),
                How::Set => {
                    memory.insert(*group, slope);
                }
                How::Add(temporary) => {
                    assert_eq!(temporary.is_some(), !facts.joins && !facts.behaviour.slope_in_place && !facts.behaviour.identity);
                    *memory.get_mut(group).unwrap() += slope;
                }
            }
        }
    }
    for port in 0..2 {
        let found = memory.get(&slopes::Group::Input(port)).copied().unwrap_or_default();
        assert_eq!(found, expected.get(&Value::Input(port)).copied().unwrap_or_default(), "input {port} of {nodes:?}");
    }
}

#[test]
fn in_random_graphs_every_gradient_is_the_sum_over_all_ways() {
    let mut state = 2;
    for _ in 0..20_000 {
        ways(&random_graph(&mut state));
    }
}

/// `input + body -> Relu`: the sum is made in the body's memory, and its gradient is the body's.
#[test]
fn a_residual_block_needs_no_memory_for_its_sum() {
    let reads = |values: &[Value]| values.to_vec();
    let node = |behaviour, values: &[Value], joins, output| Facts {
        behaviour,
        overwrites: if joins { 2 } else { 1 },
        reads: reads(values),
        joins,
        output,
        ..Facts::default()
    };
    let nodes = [
        node(DENSE, &[Value::Input(0)], false, None),
        node(ADD, &[Value::Input(0), Value::Node(0)], true, None),
        node(RELU, &[Value::Node(1)], false, Some(0)),
    ];
    let plan = values(&nodes, Pass::Training);
    assert_eq!(plan.of, [Group::Own(0); 3]);
    assert_eq!(plan.over, [None, Some(1), Some(0)]);
    let plan = slopes(&nodes, |_, _| false);
    assert_eq!(plan.of, [slopes::Group::Output(0); 3]);
    assert_eq!(plan.into[1], [(slopes::Group::Input(0), How::Set), (slopes::Group::Output(0), How::InPlace)]);
    assert_eq!(plan.into[0], [(slopes::Group::Input(0), How::Add(Some(0)))]);
}
