(function () {
  'use strict';
  var NARROW = 520;
  var root = document.documentElement;
  root.classList.remove('no-script');
  var data = JSON.parse(document.getElementById('charts-data').textContent);
  if (data.areas) {
    echarts.registerMap('county', data.areas);
  }

  function scalable(box) {
    // Lets print and zoom scale the drawing as one.
    var svg = box.querySelector('svg');
    if (svg) {
      svg.setAttribute('viewBox', '0 0 ' + svg.getAttribute('width') + ' ' + svg.getAttribute('height'));
    }
  }

  var drawings = data.charts.map(function (entry) {
    var box = document.getElementById(entry[0]);
    var chart = echarts.init(box, null, { renderer: 'svg' });
    var drawing = { chart: chart, box: box, label: entry[1], wide: entry[2], narrow: entry[3], drawn: null };
    chart.on('finished', function () { scalable(box); });
    return drawing;
  });

  function draw(drawing) {
    var option = drawing.box.clientWidth < NARROW ? drawing.narrow : drawing.wide;
    if (drawing.chart.getWidth() !== drawing.box.clientWidth) {
      drawing.chart.resize();
    }
    if (option !== drawing.drawn) {
      drawing.drawn = option;
      option.aria = { enabled: true, label: { description: drawing.label }, decal: { show: option.decal !== false } };
      option.animation = false;
      drawing.chart.setOption(option, true);
    }
    scalable(drawing.box);
  }

  if (data.reach) {
    var filled = drawings.find(function (drawing) { return drawing.box.id === data.reach.chart; });
    var select = document.getElementById(data.reach.select);
    var choose = function () {
      chooseReach(data.reach, [filled.wide, filled.narrow], Number(select.value));
      filled.drawn = null;
    };
    choose();
    select.addEventListener('change', function () { choose(); draw(filled); });
  }

  drawings.forEach(draw);
  if (window.ResizeObserver) {
    var watch = new ResizeObserver(function () { drawings.forEach(draw); });
    drawings.forEach(function (drawing) { watch.observe(drawing.box); });
  }

  // On paper every folded table is shown.
  var folded = [];
  window.addEventListener('beforeprint', function () {
    folded = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    folded.forEach(function (details) { details.open = true; });
    drawings.forEach(draw);
  });
  window.addEventListener('afterprint', function () {
    folded.forEach(function (details) { details.open = false; });
    folded = [];
  });
})();
